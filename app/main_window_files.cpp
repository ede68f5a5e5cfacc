// Files, the clipboard and kept sessions, as the window offers them.
#include "app/main_window.h"

#include "views/panels/step_words.h"

#include <QtCore/QDir>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

namespace synfin::app {

namespace {

constexpr int pathRole = Qt::UserRole + 1; // in the list of scenarios, of one of the user's own

// A file's name and the folder it is in, as one line of a menu. A & would be a mnemonic.
QString menuLine(const QString& path)
{
    const QFileInfo file(path);
    return QStringLiteral("%1 — %2")
        .arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath()))
        .replace(u'&', QStringLiteral("&&"));
}

QString filters()
{
    return MainWindow::tr("Scenarios (*.toml);;All files (*)");
}

} // namespace

void MainWindow::buildFiles()
{
    connect(m_actions.fresh, &QAction::triggered, this, &MainWindow::playFreely);
    connect(m_actions.open, &QAction::triggered, this, &MainWindow::openByDialog);
    connect(m_actions.reload, &QAction::triggered, &m_documents, &Documents::reload);
    connect(m_actions.save, &QAction::triggered, this, &MainWindow::save);
    connect(m_actions.saveAs, &QAction::triggered, this, &MainWindow::saveAs);
    connect(m_actions.recent, &QMenu::aboutToShow, this, [this] { fillRecent(*m_actions.recent); });
    connect(m_actions.kept, &QMenu::aboutToShow, this, [this] { fillKept(*m_actions.kept); });
    connect(m_actions.ownFolder, &QAction::triggered, this, [this] {
        const QString& folder = m_documents.ownFolder();
        if (!QDir().mkpath(folder) || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            tell(tr("Folder of my scenarios"), QDir::toNativeSeparators(folder));
    });
    connect(m_actions.copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_documents.text())); });
    connect(m_actions.paste, &QAction::triggered, this, [this] {
        const QString text = QGuiApplication::clipboard()->text();
        if (text.trimmed().isEmpty())
            tell(tr("Nothing to paste"), tr("There is no text on the clipboard."));
        else
            openText(text.toUtf8(), QStringLiteral("pasted.toml"));
    });
    connect(m_scenarios, &QComboBox::activated, this, [this](int row) {
        const QString path = m_scenarios->itemData(row, pathRole).toString();
        if (path.isEmpty())
            showBundled(m_scenarios->itemData(row).toString());
        else if (!openFile(path))
            chooseShown();
    });
    connect(&m_documents, &Documents::told, this,
            [this](const QString& title, const QString& text) { tell(title, text); });
    connect(&m_documents, &Documents::problemsFound, this, &MainWindow::showProblems);
    connect(&m_documents, &Documents::stateChanged, this, &MainWindow::showTitle);
    connect(&m_documents, &Documents::ownScenariosChanged, this, &MainWindow::fillScenarios);
    connect(&m_documents, &Documents::changedOnDisk, this, [this](const QString& path) {
        m_notices->add({QStringLiteral("disk"),
                        tr("%1 was changed on disk.").arg(QFileInfo(path).fileName()),
                        {{tr("Reload"), [this] { m_documents.reload(); }}, {tr("Leave as it is"), {}}}});
    });
    connect(&m_session, &Session::reset, this, [this] { m_notices->withdraw(QStringLiteral("disk")); });
}

void MainWindow::openByDialog()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a scenario"), QString(), filters());
    if (!path.isEmpty())
        openFile(path);
}

// A file that somebody wrote by hand, with comments, is not written over unasked.
bool MainWindow::save()
{
    return m_documents.ours() ? saveTo(m_documents.path()) : saveAs();
}

bool MainWindow::saveAs()
{
    QString suggestion = m_documents.path();
    if (suggestion.isEmpty()) {
        QDir().mkpath(m_documents.ownFolder());
        suggestion = QDir(m_documents.ownFolder())
                         .filePath(QString::fromStdString(m_session.scenario().id) + QStringLiteral(".toml"));
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Save"), suggestion, filters());
    return !path.isEmpty() && saveTo(path);
}

QString MainWindow::titleIn(const scenario::LocalText& title) const
{
    const std::string_view text = title.in(m_look.lang.toStdString());
    return m_look.wording().renamed(QString::fromUtf8(text.data(), qsizetype(text.size())));
}

void MainWindow::fillRecent(QMenu& menu)
{
    menu.clear();
    for (const QString& path : Documents::recent())
        menu.addAction(menuLine(path), this, [this, path] { openFile(path); });
    if (menu.isEmpty())
        menu.addAction(tr("No file was opened yet"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(tr("Forget these"), this, &Documents::forgetRecent)->setEnabled(!Documents::recent().isEmpty());
}

void MainWindow::fillKept(QMenu& menu)
{
    menu.clear();
    for (const KeptSession& session : m_documents.kept()) {
        const QString when = QLocale(m_look.lang).toString(session.when, QLocale::ShortFormat);
        QString title = titleIn(session.title);
        menu.addAction(QStringLiteral("%1 — %2").arg(when, title.replace(u'&', QStringLiteral("&&"))), this,
                       [this, path = session.path] { m_documents.takeBack(path); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("None"))->setEnabled(false);
}

void MainWindow::offerKeptSession()
{
    const std::vector<KeptSession> kept = m_documents.kept();
    if (kept.empty())
        return;
    const QString when = QLocale(m_look.lang).toString(kept.front().when, QLocale::ShortFormat);
    const QString path = kept.front().path;
    m_notices->add({QStringLiteral("session"),
                    tr("There is a session that was not saved: %1, %2.").arg(titleIn(kept.front().title), when),
                    {{tr("Take it back"), [this, path] { m_documents.takeBack(path); }},
                     {tr("Discard it"), [this, path] { discardKept(path); }},
                     {tr("Later"), {}}}});
}

void MainWindow::discardKept(const QString& path)
{
    m_documents.discard(path);
    m_notices->add({QStringLiteral("session"),
                    tr("The session was discarded."),
                    {{tr("Have it back"),
                      [this, path] {
                          m_documents.undoDiscard(path);
                          offerKeptSession();
                      }},
                     {tr("All right"), {}}}});
}

void MainWindow::showProblems(const QString& title, const QString& file, const QString& text,
                              const QList<views::Problem>& problems)
{
    m_lastMessage = QStringLiteral("%1:%2:%3: %4")
                        .arg(file)
                        .arg(problems.first().line)
                        .arg(problems.first().column)
                        .arg(problems.first().words);
    auto* dialog = new views::ProblemsDialog(title, QDir::toNativeSeparators(file), text, problems, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(dialog->size().boundedTo(size()));
    dialog->open();
}

void MainWindow::showTitle()
{
    const QString title = scenarioTitle();
    setWindowTitle(title.isEmpty() ? QStringLiteral("SynFin[*]") : tr("%1[*] — SynFin").arg(title));
    setWindowModified(m_documents.modified());
}

void MainWindow::fillScenarios()
{
    m_scenarios->clear();
    std::string_view kind;
    for (const scenario::Scenario& each : bundledScenarios()) {
        if (m_scenarios->count() > 0 && each.kind != kind)
            m_scenarios->insertSeparator(m_scenarios->count());
        kind = each.kind;
        m_scenarios->addItem(titleIn(each.title), QString::fromStdString(each.id));
    }
    const std::vector<OwnScenario> own = scenariosIn(m_documents.ownFolder());
    if (!own.empty())
        m_scenarios->insertSeparator(m_scenarios->count());
    for (const OwnScenario& each : own) {
        const QString file = QFileInfo(each.path).fileName();
        const QString title = titleIn(each.title);
        m_scenarios->addItem(title.isEmpty() ? file : QStringLiteral("%1 (%2)").arg(title, file));
        m_scenarios->setItemData(m_scenarios->count() - 1, each.path, pathRole);
    }
    chooseShown();
}

// In the list, the scenario that is shown; one that is not in it is only named there.
void MainWindow::chooseShown()
{
    m_scenarios->setPlaceholderText(scenarioTitle());
    const QString& path = m_documents.path();
    m_scenarios->setCurrentIndex(path.isEmpty() ? m_scenarios->findData(QString::fromStdString(m_session.scenario().id))
                                                : m_scenarios->findData(path, pathRole));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* e)
{
    const QMimeData& what = *e->mimeData();
    if ((what.hasUrls() && what.urls().first().isLocalFile()) || what.hasText())
        e->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* e)
{
    const QMimeData& what = *e->mimeData();
    if (what.hasUrls() && what.urls().first().isLocalFile())
        openFile(what.urls().first().toLocalFile());
    else
        openText(what.text().toUtf8(), QStringLiteral("dropped.toml"));
}

} // namespace synfin::app
