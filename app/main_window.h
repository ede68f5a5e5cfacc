// The window: puts pictures, panels and actions in place, and says to the session what the user wants.
#pragma once

#include "app/actions.h"
#include "app/arrow_play.h"
#include "app/command_palette.h"
#include "app/compare_window.h"
#include "app/coverage_dock.h"
#include "app/docks.h"
#include "app/documents.h"
#include "app/endpoints_dock.h"
#include "app/inject_play.h"
#include "app/library.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/why_dock.h"
#include "app/wire_play.h"
#include "views/chart/chart_view.h"
#include "views/diagram/diagram_view.h"
#include "views/export/exporter.h"
#include "views/panels/branch_bar.h"
#include "views/panels/caption_panel.h"
#include "views/panels/notice_bar.h"
#include "views/panels/offers_panel.h"
#include "views/panels/profiles_dialog.h"
#include "views/panels/timeline.h"

#include <QtCore/QPointer>
#include <QtCore/QTranslator>
#include <QtWidgets/QMainWindow>

class QComboBox;
class QMenu;
class QSplitter;
class QToolBar;

namespace synfin::app {

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Look&, WhyDock::Questions = bundledQuestions, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] const Look& look() const { return m_look; }
    void setLook(const Look&);

    // As in Documents.
    void showScenario(const scenario::Scenario& scenario) { m_documents.show(scenario); }
    bool showBundled(const QString& id) { return m_documents.showBundled(id); }
    bool openFile(const QString& path) { return m_documents.open(path); }
    bool openText(const QByteArray& toml, const QString& name) { return m_documents.openText(toml, name); }
    bool saveTo(const QString& path) { return m_documents.saveTo(path); }
    [[nodiscard]] Documents& documents() { return m_documents; }
    // Two endpoints in CLOSED, nothing done yet, and what can be done beside them.
    void playFreely();
    // Says that there is a session that was not saved, and what can be done with it, if there is one.
    void offerKeptSession();
    // Writes the pictures of this moment. What goes wrong is shown. False if nothing was written.
    bool exportTo(const QString& path, views::ExportView);

    // What the program last told in a message box, for tests and for the status of the window.
    [[nodiscard]] const QString& lastMessage() const { return m_lastMessage; }

protected:
    bool event(QEvent*) override;
    void changeEvent(QEvent*) override;
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;
    void closeEvent(QCloseEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void showEvent(QShowEvent*) override;

private:
    void build();
    void buildToolBar();
    void buildDocks();
    void connectCoverage();
    void buildOffers();
    void act(const sim::Choice&);
    void showOffers(int step);
    void showBranches();
    void compareBranches();
    void buildFiles();
    void openByDialog();
    bool save();
    bool saveAs();
    void fillRecent(QMenu&);
    void fillKept(QMenu&);
    void discardKept(const QString& path);
    void showProblems(const QString& title, const QString& file, const QString& text, const QList<views::Problem>&);
    void showTitle();
    void connectActions();
    void connectViews();
    void fillScenarios();
    void chooseShown();
    [[nodiscard]] QString scenarioTitle() const;
    [[nodiscard]] QString titleIn(const scenario::LocalText&) const;
    void applyLook();
    void retranslate();
    void showMoment(double moment);
    void showStep(int step);
    void showHistory();
    void setPresenting(bool on);
    void fitSizes();
    void chooseExport(views::ExportView);
    void goToSegment(int id);
    void goToRule(const QString& ruleId);
    void showKeys();
    void showProfiles();
    void tell(const QString& title, const QString& text, const QString& details = {});

    Look m_look;
    Session m_session;
    Documents m_documents;
    Settings* m_settings;
    Actions m_actions;
    QTranslator m_translator;
    views::DiagramView* m_diagram;
    views::ChartView* m_chart;
    views::NoticeBar* m_notices;
    views::CaptionPanel* m_caption;
    views::Timeline* m_timeline;
    QSplitter* m_splitter;
    QToolBar* m_toolBar;
    QComboBox* m_scenarios;
    QComboBox* m_speed;
    WhyDock* m_why;
    QPointer<views::ProfilesDialog> m_profiles; // while it is open
    QPointer<CompareWindow> m_compare;          // the same
    QDockWidget* m_offersDock;
    views::OffersPanel* m_offers;
    views::BranchBar* m_branches;
    EndpointsDock* m_endpoints;
    CoverageDock* m_coverage;
    Docks m_docks;
    CommandPalette* m_palette;
    WirePlay m_wirePlay;
    InjectPlay m_injectPlay;
    ArrowPlay m_arrowPlay;
    bool m_arranged = false;
    QString m_lastMessage;
};

} // namespace synfin::app
