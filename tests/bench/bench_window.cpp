// What the window costs: from the start of a process to its first painted window, beside a bare QMainWindow with an
// empty QGraphicsView; and a frame of an animation beside a repaint of everything.
//
//   bench_window [RUNS]              prints a table
//   bench_window --first-paint WHAT  shows one window ("bare" or "synfin") and ends when it has been painted
#include "app/main_window.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsView>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QStyleFactory>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace synfin;

namespace {

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// Ends the program once the widget has been painted and the paint has been handed to the platform.
class UntilPainted final : public QObject {
public:
    explicit UntilPainted(QWidget* widget) : QObject(widget), m_widget(widget) { widget->installEventFilter(this); }

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (object == m_widget && event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return false;
    }

private:
    QWidget* m_widget;
};

int firstPaint(const QString& what)
{
    if (what == QLatin1String("bare")) {
        QMainWindow window;
        auto* view = new QGraphicsView(new QGraphicsScene(&window), &window);
        window.setCentralWidget(view);
        window.resize(1280, 800);
        UntilPainted until(view->viewport());
        window.show();
        return QApplication::exec();
    }
    app::MainWindow window(app::loadLook());
    window.resize(1280, 800);
    window.showBundled(QStringLiteral("normal"));
    UntilPainted until(window.findChild<views::DiagramView*>()->viewport());
    window.show();
    return QApplication::exec();
}

double startMilliseconds(const QString& what)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first-paint"), what});
    process.waitForFinished(-1);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void benchStart(int runs)
{
    std::vector<double> bare;
    std::vector<double> ours;
    std::vector<double> ratios;
    for (int run = 0; run <= runs; ++run) {
        const double a = startMilliseconds(QStringLiteral("bare"));
        const double b = startMilliseconds(QStringLiteral("synfin"));
        if (run == 0)
            continue; // to warm up
        bare.push_back(a);
        ours.push_back(b);
        ratios.push_back(b / a);
    }
    std::printf("start to first paint, whole process, median of %d:\n", runs);
    std::printf("  bare QMainWindow with QGraphicsView  %8.1f ms\n", median(bare));
    std::printf("  SynFin                               %8.1f ms\n", median(ours));
    std::printf("  ratio, pair by pair                  %8.2f\n", median(ratios));
}

void benchFrame(int runs)
{
    app::MainWindow window{app::Look{}};
    window.resize(1920, 1080);
    window.showBundled(QStringLiteral("normal"));
    window.show();
    QApplication::processEvents();
    std::vector<double> frames;
    std::vector<double> whole;
    QElapsedTimer timer;
    for (int run = 0; run < runs; ++run) {
        window.session().seek(run % window.session().lastStep());
        QApplication::processEvents();
        for (int phase = 1; phase < 20; ++phase) {
            timer.start();
            window.session().setMoment(window.session().step() - (phase > 1 ? 1 : 0) + phase / 20.0);
            QApplication::processEvents();
            frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        timer.start();
        window.repaint();
        for (QWidget* child : window.findChildren<QWidget*>()) {
            if (child->isVisible())
                child->update();
        }
        QApplication::processEvents();
        whole.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("one frame of an animation at 1920x1080, median of %zu:\n", frames.size());
    std::printf("  what moved                           %8.2f ms\n", median(frames));
    std::printf("  a repaint of everything              %8.2f ms\n", median(whole));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("SynFin-bench"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--first-paint"))
        return firstPaint(arguments.value(2));
    const int runs = std::max(1, arguments.value(1, QStringLiteral("15")).toInt());
    benchStart(runs);
    benchFrame(runs);
    return 0;
}
