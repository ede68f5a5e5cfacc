#include "app/main_window.h"

#include "app/arrangement.h"
#include "views/panels/captions.h"
#include "views/panels/step_words.h"

#include <QtGui/QDragEnterEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace synfin::app {

namespace {

constexpr double leastChartScale = 0.5;

QString toolStyle(const picture::Theme& theme)
{
    using picture::Ink;
    const auto name = [&theme](Ink ink) { return theme.color(ink).name(); };
    return QStringLiteral("QToolBar { border: 0; border-bottom: 1px solid %1; padding: 5px 8px; spacing: 6px; "
                          "background: %2; }"
                          "QToolBar::separator { width: 10px; background: transparent; }"
                          "QToolButton { background: %3; border: 1px solid %1; border-radius: 6px; padding: 5px 11px; }"
                          "QToolButton:hover, QToolButton:focus { border-color: %4; }"
                          "QToolButton:pressed, QToolButton:checked { background: %1; }")
        .arg(name(Ink::Grid), name(Ink::BoxFill), name(Ink::BoxFillQuiet), name(Ink::Accent));
}

QSize usualSize(const QWidget& window)
{
    return QSize(1440, 900).boundedTo(window.screen()->availableSize());
}

// Sizes grow with the window, so that what fills a projector can be read from the last row.
double sizeFactor(int width)
{
    return std::clamp(width / 1280.0, 1.0, 1.6);
}

} // namespace

MainWindow::MainWindow(const Look& look, WhyDock::Questions questions, QWidget* parent)
    : QMainWindow(parent),
      m_look(look),
      m_documents(m_session, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)),
      m_settings(new Settings(m_session, this)),
      m_actions(this),
      m_diagram(new views::DiagramView(this)),
      m_chart(new views::ChartView(this)),
      m_notices(new views::NoticeBar(this)),
      m_caption(new views::CaptionPanel(this)),
      m_timeline(new views::Timeline(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_toolBar(new QToolBar(this)),
      m_scenarios(new QComboBox(this)),
      m_speed(new QComboBox(this)),
      m_why(new WhyDock(std::move(questions), this)),
      m_offersDock(new QDockWidget(this)),
      m_offers(new views::OffersPanel(m_offersDock)),
      m_branches(new views::BranchBar(this)),
      m_endpoints(new EndpointsDock(m_session, this)),
      m_coverage(new CoverageDock(m_session, CoverageFile(CoverageFile::standardPath()), this)),
      m_docks(*this),
      m_palette(new CommandPalette(m_session, m_documents, *m_why, *this)),
      m_wirePlay(m_session, *m_chart),
      m_injectPlay(m_session, *this),
      m_arrowPlay(m_session, *m_diagram)
{
    build();
    connectActions();
    connectViews();
    applyLook();
    resize(usualSize(*this));
}

// The children go after what is of this class: until then they have nothing more to say to it.
MainWindow::~MainWindow()
{
    for (const QObject* child : findChildren<QObject*>())
        disconnect(child, nullptr, this, nullptr);
}

void MainWindow::setLook(const Look& look)
{
    if (look == m_look)
        return;
    m_look = look;
    keepLook(look);
    applyLook();
}

void MainWindow::applyLook()
{
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/synfin_%1.qm").arg(m_look.lang)))
        QCoreApplication::installTranslator(&m_translator);
    const picture::Theme theme(m_look.theme);
    const picture::Wording wording = m_look.wording();
    const QPalette palette = paletteOf(theme);
    QApplication::setPalette(palette);
    QApplication::setFont(picture::Theme::font(14 * m_look.fontScale, 400));
    setPalette(palette);
    QPalette low = palette;
    low.setColor(QPalette::Window, theme.color(picture::Ink::BoxFillQuiet));
    m_toolBar->setStyleSheet(toolStyle(theme));
    // A style sheet above them keeps the program's font from these.
    QList<QWidget*> styled{m_scenarios, m_speed};
    styled.append(m_toolBar->findChildren<QWidget*>());
    styled.append(m_notices->findChildren<QWidget*>());
    for (QWidget* widget : styled)
        widget->setFont(QApplication::font());
    m_timeline->setPalette(low);
    m_timeline->setTheme(theme);
    m_notices->setTheme(theme);
    m_caption->setTheme(theme);
    m_diagram->setTheme(theme);
    m_diagram->setWording(wording);
    m_diagram->setFontScale(m_look.fontScale);
    m_diagram->setShowResets(m_look.resets);
    m_chart->setTheme(theme);
    m_chart->setWording(wording);
    m_chart->setNumberStyle(m_look.numbers);
    m_wirePlay.setWording(wording);
    m_injectPlay.setWording(wording);
    m_arrowPlay.setWording(wording);
    m_why->setWording(wording);
    m_offers->setTheme(theme);
    m_offers->setWording(wording);
    m_endpoints->setLook(m_look);
    m_coverage->setLook(m_look);
    m_settings->setWording(wording);
    m_palette->setLook(wording, theme);
    if (m_compare)
        m_compare->setLook(m_look);
    if (m_profiles)
        m_profiles->setWording(wording);
    m_session.setAnimated(m_look.animated);
    fitSizes();
    m_actions.show(m_look);
    m_actions.setIcons(theme, m_session.playing());
    retranslate();
    showHistory();
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_toolBar->setWindowTitle(tr("Tools"));
    m_scenarios->setToolTip(tr("Scenario"));
    m_scenarios->setAccessibleName(tr("Scenario"));
    m_speed->setToolTip(tr("Speed of playing"));
    m_speed->setAccessibleName(tr("Speed of playing"));
    m_timeline->setAccessibleName(tr("Steps of the scenario"));
    m_offersDock->setWindowTitle(tr("What can happen now"));
    fillScenarios();
}

void MainWindow::showHistory()
{
    showTitle();
    m_timeline->setSteps(m_session.lastStep());
    m_timeline->setDescriptions(
        [this](int step) { return views::eventText(m_session.history().at(step), m_look.wording()); },
        [this](int step) {
            const auto at = m_session.history().at(step).at;
            if (step == 0)
                return picture::Ink::Text;
            if (!at)
                return picture::Ink::Network;
            return *at == sim::Side::Client ? picture::Ink::Client : picture::Ink::Server;
        });
    chooseShown();
    showBranches();
    showMoment(m_session.moment());
    showStep(m_session.step());
}

void MainWindow::showMoment(double moment)
{
    m_diagram->show(m_session.history(), moment);
    m_chart->show(m_session.history(), moment);
    m_timeline->showMoment(moment);
    m_actions.back->setEnabled(moment > 0);
    m_actions.first->setEnabled(moment > 0);
    m_actions.byItself->setChecked(m_session.course().byItself);
    m_actions.next->setEnabled(moment < m_session.lastStep() || m_session.upcoming());
    m_actions.last->setEnabled(moment < m_session.lastStep());
}

void MainWindow::showStep(int step)
{
    showOffers(step);
    std::optional<sim::StepRecord> upcoming;
    if (const auto choice = step == m_session.lastStep() ? m_session.upcoming() : std::nullopt)
        upcoming = sim::advance(m_session.history().at(step).after, *choice, m_session.history().setup());
    const views::CaptionSource source{m_session.history(),         m_session.scenario().title,
                                      m_session.scenario().about,  m_session.say(step),
                                      m_session.course().byItself, upcoming ? &*upcoming : nullptr};
    m_caption->showCaption(views::captionAt(source, step, m_look.wording(), picture::Theme(m_look.theme)));
}

bool MainWindow::exportTo(const QString& path, views::ExportView view)
{
    views::ExportRequest request;
    request.view = view;
    request.path = path;
    request.theme = m_look.theme;
    request.lang = m_look.lang;
    request.naming = m_look.naming;
    request.numbers = m_look.numbers;
    request.fontScale = m_look.fontScale;
    request.resets = m_look.resets;
    request.title = scenarioTitle();
    const views::ExportResult result = views::exportPicture(m_session.history(), m_session.step(), request);
    if (!result.done())
        tell(tr("Nothing was exported"), result.error);
    return result.done();
}

void MainWindow::chooseExport(views::ExportView view)
{
    const std::string_view word = views::exportViewWords[static_cast<std::size_t>(view)];
    const QString suggestion = QStringLiteral("%1-%2.svg")
                                   .arg(QString::fromStdString(m_session.scenario().id),
                                        QString::fromUtf8(word.data(), qsizetype(word.size())));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), suggestion, tr("SVG (*.svg);;PDF (*.pdf);;PNG (*.png)"));
    if (!path.isEmpty())
        exportTo(path, view);
}

QString MainWindow::scenarioTitle() const
{
    const std::string_view title = m_session.scenario().titleIn(m_look.lang.toStdString());
    return m_look.wording().renamed(QString::fromUtf8(title.data(), qsizetype(title.size())));
}

// To the step that ended the segment's way; from there to the one that sent it.
void MainWindow::goToSegment(int id)
{
    const int ending = m_session.history().stepEnding(id);
    const int sending = m_session.history().stepSending(id);
    const bool atEnd = ending < 0 || m_session.step() == ending;
    m_session.seek(atEnd ? sending : ending);
}

// To the step that took the rule last; from there to the one before.
void MainWindow::goToRule(const QString& ruleId)
{
    const tcp::Rule* rule = tcp::ruleNamed(ruleId.toStdString());
    if (rule == nullptr)
        return;
    const sim::History& history = m_session.history();
    int step = history.lastStepTaking(*rule, m_session.step() - 1);
    if (step < 0)
        step = history.lastStepTaking(*rule, history.lastStep());
    if (step >= 0)
        m_session.seek(step);
}

void MainWindow::setPresenting(bool on)
{
    // What is hidden hands the keyboard on as if Tab had been pressed, and a ring would show on the diagram.
    centralWidget()->setFocus(Qt::OtherFocusReason);
    menuBar()->setVisible(!on);
    m_toolBar->setVisible(!on);
    m_docks.setAway(on);
    setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::fitSizes()
{
    const bool presenting = m_actions.present->isChecked();
    const double factor = sizeFactor(width());
    m_caption->setFontScale(m_look.fontScale * factor * (presenting ? 1.15 : 1));
    // Both lifelines stay in sight: where the words would not let them, they give way. More than once, since letters
    // come in whole pixels.
    double scale = m_look.fontScale * factor;
    m_chart->setFontScale(scale);
    for (int tries = 0; tries < 3 && scale > leastChartScale; ++tries) {
        const double fits = m_chart->viewport()->width() / std::max(1.0, m_chart->chart().minimumWidth());
        if (fits >= 1)
            break;
        scale = std::max(leastChartScale, scale * fits * 0.98);
        m_chart->setFontScale(scale);
    }
}

void MainWindow::resizeEvent(QResizeEvent* e)
{
    QMainWindow::resizeEvent(e);
    fitSizes();
}

void MainWindow::showKeys()
{
    QString rows;
    const auto add = [&rows](const QString& keys, const QString& what) {
        rows += QStringLiteral("<tr><td style=\"padding-right:18px\">%1</td><td>%2</td></tr>")
                    .arg(keys, what.toHtmlEscaped());
    };
    for (const QAction* action : m_actions.withKeys()) {
        QStringList shortcuts;
        for (const QKeySequence& key : action->shortcuts())
            shortcuts << QStringLiteral("<b>%1</b>").arg(key.toString(QKeySequence::NativeText).toHtmlEscaped());
        add(shortcuts.join(QStringLiteral(", ")), plainText(action->text()));
    }
    for (const WirePlay::Key& key : WirePlay::keys())
        add(QStringLiteral("<b>%1</b>").arg(key.key.toHtmlEscaped()), key.does);
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keys"));
    auto* table = new QTextBrowser(dialog); // there are more than a small screen or large letters leave room for
    table->setHtml(QStringLiteral("<table>%1</table>").arg(rows));
    auto* close = new QPushButton(tr("Close"), dialog);
    connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    layout->addWidget(close, 0, Qt::AlignRight);
    const QSize wanted = table->document()->size().toSize() + QSize(80, 120);
    dialog->resize(wanted.expandedTo({560, 400}).boundedTo(size()));
    table->setFocus();
    dialog->open();
}

// Beside the window, so that a story can be stepped through while it is looked up why hosts differ.
void MainWindow::showProfiles()
{
    if (!m_profiles) {
        m_profiles = new views::ProfilesDialog(this);
        m_profiles->setAttribute(Qt::WA_DeleteOnClose);
        m_profiles->setWording(m_look.wording());
        m_profiles->resize(m_profiles->size().boundedTo(size()));
    }
    m_profiles->show();
    m_profiles->raise();
    m_profiles->activateWindow();
}

void MainWindow::tell(const QString& title, const QString& text, const QString& details)
{
    m_lastMessage = text;
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (details.contains(u'\n'))
        box->setDetailedText(details);
    box->open();
}

// Docks that lie behind one another lose their width if they are put in place before the window is there.
void MainWindow::showEvent(QShowEvent* e)
{
    // While it was put together it may have needed more height than it does, and have taken it.
    const QSize usual = usualSize(*this);
    if (!m_arranged && width() == usual.width() && height() > usual.height()) {
        layout()->activate();
        resize(usual);
    }
    QMainWindow::showEvent(e);
    if (!m_arranged)
        restoreArrangement(*this);
    m_arranged = true;
}

// Space is the window's key for the next step; a button that has the keyboard is pressed by it.
bool MainWindow::event(QEvent* e)
{
    if (e->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(e)->key() == Qt::Key_Space
        && qobject_cast<const QAbstractButton*>(focusWidget()) != nullptr)
        e->accept();
    return QMainWindow::event(e);
}

void MainWindow::changeEvent(QEvent* e)
{
    if (e->type() == QEvent::WindowStateChange && !isFullScreen() && m_actions.present->isChecked())
        m_actions.present->setChecked(false);
    QMainWindow::changeEvent(e);
}

void MainWindow::closeEvent(QCloseEvent* e)
{
    m_actions.present->setChecked(false); // what it hides is not to be kept as closed
    m_session.pause();
    m_why->cancel();
    m_coverage->cancel();
    keepArrangement(*this);
    QMainWindow::closeEvent(e);
}

} // namespace synfin::app
