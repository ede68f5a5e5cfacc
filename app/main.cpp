#include "app/cli.h"
#include "app/main_window.h"

#include <QtGui/QIcon>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

#include <csignal>
#include <iostream>

namespace {

// Qt ends the program itself where no platform can be had, and says so at length; a user gets one line instead.
bool displayMissing()
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return false;
    return !qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

} // namespace

int main(int argc, char** argv)
{
    using namespace synfin;
    // A reader that goes away is an error of writing, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    const app::CommandLineResult asked = app::runCommandLine({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
    if (asked.status)
        return *asked.status;
    if (displayMissing()) {
        std::cerr << "synfin: there is no display for the window; `synfin export SCENARIO -o OUT.svg` draws without one\n";
        return app::statusWrongUse;
    }
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("SynFin"));
    QCoreApplication::setApplicationName(QStringLiteral("SynFin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNFIN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("synfin"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/synfin.svg")));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app::MainWindow window(app::loadLook());
    if (asked.scenario)
        window.showScenario(*asked.scenario);
    else
        window.showBundled(QStringLiteral("normal"));
    window.show();
    return QApplication::exec();
}
