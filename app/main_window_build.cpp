// How the window is put together: what stands where, and what is connected to what.
#include "app/main_window.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QVBoxLayout>

namespace synfin::app {

namespace {

constexpr std::array speeds{0.25, 0.5, 1.0, 2.0, 4.0};

} // namespace

void MainWindow::build()
{
    setAcceptDrops(true);
    m_actions.fill(*menuBar());
    buildToolBar();
    m_splitter->addWidget(m_diagram);
    m_splitter->addWidget(m_chart);
    m_splitter->setStretchFactor(0, 57);
    m_splitter->setStretchFactor(1, 43);
    m_splitter->setSizes({570, 430});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto* middle = new QWidget(this);
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_caption);
    layout->addWidget(m_branches);
    layout->addWidget(m_timeline);
    m_timeline->setAutoFillBackground(true);
    setCentralWidget(middle);
    buildDocks();
    buildFiles();
    for (QAction* action : m_actions.withKeys())
        addAction(action); // keys work while the menus are hidden
}

void MainWindow::buildToolBar()
{
    m_toolBar->setObjectName(QStringLiteral("tools"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setIconSize(QSize(20, 20));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_scenarios->setObjectName(QStringLiteral("scenarios"));
    m_scenarios->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scenarios->setMinimumWidth(300);
    m_scenarios->setMaxVisibleItems(30);
    m_speed->setObjectName(QStringLiteral("speed"));
    for (const double speed : speeds)
        m_speed->addItem(QStringLiteral("%1×").arg(speed), speed);
    m_speed->setCurrentIndex(2);
    m_toolBar->addWidget(m_scenarios);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions.first, m_actions.back, m_actions.play, m_actions.next, m_actions.last});
    m_toolBar->addSeparator();
    m_toolBar->addWidget(m_speed);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions.happen, m_actions.endpoints, m_actions.why});
    addToolBar(Qt::TopToolBarArea, m_toolBar);
}

void MainWindow::buildDocks()
{
    buildOffers();
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_docks.add(m_offersDock, m_actions.happen, [this] { return m_offers->list(sim::Side::Client); });
    m_docks.add(m_why, m_actions.why, [this] { return m_why->questions(); });
    m_docks.add(m_endpoints, m_actions.endpoints, [this] { return m_endpoints->first(); });
    m_docks.add(m_coverage, m_actions.seen, [this] { return m_coverage->first(); });
    connectCoverage();
    connect(m_palette, &CommandPalette::asked, this, [this](const QString& question) {
        m_docks.bringForward(m_why);
        m_why->ask(question);
    });
    connect(m_why, &WhyDock::storyFound, this,
            [this](const QString& name, const QByteArray& toml) { openText(toml, name + QStringLiteral(".toml")); });
}

void MainWindow::connectCoverage()
{
    connect(m_coverage, &CoverageDock::stepChosen, &m_session, &Session::seek);
    connect(m_coverage, &CoverageDock::bundledChosen, this, [this](const QString& id, int step) {
        if (showBundled(id))
            m_session.seek(step);
    });
    connect(m_coverage, &CoverageDock::storyFound, this, [this](const QString& name, const QByteArray& toml) {
        if (openText(toml, name + QStringLiteral(".toml")))
            m_session.seek(m_session.lastStep());
    });
    connect(m_coverage, &CoverageDock::markingChanged, this,
            [this](bool on, const SeenRules& seen) { m_diagram->setSeen(on ? std::optional(seen) : std::nullopt); });
}

void MainWindow::connectActions()
{
    connect(m_actions.exportDiagram, &QAction::triggered, this, [this] { chooseExport(views::ExportView::Diagram); });
    connect(m_actions.exportChart, &QAction::triggered, this, [this] { chooseExport(views::ExportView::Chart); });
    connect(m_actions.exportBoth, &QAction::triggered, this, [this] { chooseExport(views::ExportView::Both); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.next, &QAction::triggered, &m_session, &Session::next);
    connect(m_actions.back, &QAction::triggered, &m_session, &Session::back);
    connect(m_actions.first, &QAction::triggered, &m_session, &Session::first);
    connect(m_actions.last, &QAction::triggered, &m_session, &Session::last);
    connect(m_actions.play, &QAction::triggered, &m_session, &Session::togglePlaying);
    connect(m_actions.fit, &QAction::triggered, this, [this] {
        m_diagram->fit();
        m_chart->resetZoom();
        m_chart->bringNowBack();
    });
    connect(m_actions.zoomIn, &QAction::triggered, m_diagram, [this] { m_diagram->zoomBy(1.2); });
    connect(m_actions.zoomOut, &QAction::triggered, m_diagram, [this] { m_diagram->zoomBy(1 / 1.2); });
    connect(m_actions.present, &QAction::toggled, this, &MainWindow::setPresenting);
    connect(m_actions.keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions.profiles, &QAction::triggered, this, &MainWindow::showProfiles);
    connect(m_actions.about, &QAction::triggered, this, [this] {
        tell(tr("About SynFin"), tr("SynFin %1 shows how a TCP connection lives, from SYN to FIN. Its engine follows "
                                    "RFC 9293.")
                                     .arg(QStringLiteral(SYNFIN_VERSION)));
    });
    const auto choose = [this](QActionGroup* group, auto&& change) {
        connect(group, &QActionGroup::triggered, this, [this, change](const QAction* action) {
            Look look = m_look;
            change(look, action->data());
            setLook(look);
        });
    };
    choose(m_actions.themes, [](Look& l, const QVariant& v) { l.theme = static_cast<picture::ThemeName>(v.toInt()); });
    choose(m_actions.languages, [](Look& l, const QVariant& v) { l.lang = v.toString(); });
    choose(m_actions.namings, [](Look& l, const QVariant& v) { l.naming = static_cast<picture::Naming>(v.toInt()); });
    choose(m_actions.numbers,
           [](Look& l, const QVariant& v) { l.numbers = static_cast<picture::NumberStyle>(v.toInt()); });
    choose(m_actions.fontSizes, [](Look& l, const QVariant& v) { l.fontScale = v.toDouble(); });
    connect(m_actions.resets, &QAction::triggered, this, [this](bool on) {
        Look look = m_look;
        look.resets = on;
        setLook(look);
    });
    connect(m_actions.animated, &QAction::triggered, this, [this](bool on) {
        Look look = m_look;
        look.animated = on;
        setLook(look);
    });
}

void MainWindow::connectViews()
{
    connect(&m_session, &Session::reset, this, &MainWindow::showHistory);
    connect(&m_session, &Session::changed, this, &MainWindow::showHistory);
    connect(&m_session, &Session::momentChanged, this, &MainWindow::showMoment);
    connect(&m_session, &Session::stepChanged, this, &MainWindow::showStep);
    connect(&m_session, &Session::playingChanged, this, [this](bool playing) {
        m_actions.play->setChecked(playing);
        m_chart->setPlaying(playing);
        m_actions.setIcons(picture::Theme(m_look.theme), playing);
    });
    connect(m_chart, &views::ChartView::widthChanged, this, &MainWindow::fitSizes);
    connect(m_timeline, &views::Timeline::momentDragged, &m_session, &Session::setMoment);
    connect(m_timeline, &views::Timeline::stepChosen, &m_session, &Session::seek);
    connect(m_chart, &views::ChartView::stepClicked, &m_session, &Session::seek);
    connect(m_chart, &views::ChartView::segmentClicked, this, &MainWindow::goToSegment);
    connect(m_speed, &QComboBox::activated, this,
            [this](int row) { m_session.setSpeed(m_speed->itemData(row).toDouble()); });
    const auto stopPresenting = [this] { m_actions.present->setChecked(false); };
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, stopPresenting);
}

} // namespace synfin::app
