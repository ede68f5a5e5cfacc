#include "app/cli.h"
#include "app/main_window.h"
#include "app/style.h"

#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace {

constexpr const char* noDisplay =
    "synfin: there is no display for the window; `synfin export SCENARIO -o OUT.svg` draws without one\n";

bool displayMissing()
{
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return false;
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

// A display may be named and yet not be there. Qt then explains itself at length and aborts; a user gets one line.
void endWithoutDisplay(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg)
        return;
    std::fputs(noDisplay, stderr);
    std::_Exit(synfin::app::statusWrongUse);
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
        std::cerr << noDisplay;
        return app::statusWrongUse;
    }
    const QtMessageHandler usual = qInstallMessageHandler(endWithoutDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setOrganizationName(QStringLiteral("SynFin"));
    QCoreApplication::setApplicationName(QStringLiteral("SynFin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNFIN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("synfin"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/synfin.svg")));
    QApplication::setStyle(new app::Style);
    app::MainWindow window(app::loadLook());
    if (asked.scenario)
        window.documents().showFromCommandLine(*asked.scenario);
    else
        window.showBundled(QStringLiteral("normal"));
    window.show();
    window.documents().forgetDiscarded();
    window.offerKeptSession();
    return QApplication::exec();
}
