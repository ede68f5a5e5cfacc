// What a long history costs in the window: going to any step of it, scrubbing, scrolling, acting at its end and in its
// past, other branches, and taking it back from its file. What has changed is repainted each time.
//
//   bench_history [STEPS [BRANCHES]]   prints a table; 100000 steps and 20 branches if nothing is said
//   bench_history STEPS seek           only goes to any step, many times: for a profiler
#include "app/main_window.h"
#include "model/scenario/reader.h"
#include "model/scenario/recorder.h"
#include "model/scenario/runner.h"
#include "model/scenario/writer.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyleFactory>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <vector>

using namespace synfin;
using sim::Side;
using tcp::State;

namespace {

constexpr int runs = 100;

double megabytes()
{
    std::ifstream statm("/proc/self/statm");
    double pages = 0;
    statm >> pages >> pages;
    return pages * 4096 / 1e6;
}

void print(const char* what, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const std::size_t n = milliseconds.size();
    std::printf("  %-46s %9.2f %9.2f %9.2f\n", what, milliseconds[n / 2], milliseconds[n * 95 / 100],
                milliseconds[n - 1]);
    std::fflush(stdout);
}

// Of this process, so that what else the machine does leaves it alone.
template <typename What> double timed(What&& what)
{
    const auto used = [] {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    };
    const double before = used();
    what();
    return used() - before;
}

sim::Action call(Side at, tcp::Call what)
{
    return sim::CallChoice{at, {what, what == tcp::Call::Send ? 20U : 0U, false}};
}

// One connection after the other: opened, talked over with some losses, closed.
sim::Choice nextOf(const sim::World& world, std::mt19937& random)
{
    const auto state = [&](Side side) { return world.at(side).tcb.state; };
    if (state(Side::Server) == State::Closed && world.wire.empty())
        return {call(Side::Server, tcp::Call::OpenPassive), {}};
    if (state(Side::Client) == State::Closed && world.wire.empty())
        return {call(Side::Client, tcp::Call::OpenActive), {}};
    const unsigned what = static_cast<unsigned>(random()) % 40;
    for (const Side side : sim::bothSides) {
        if (what < 6 && state(side) == State::Established && world.wire.size() < 6)
            return {call(side, what == 0 ? tcp::Call::Close : what < 4 ? tcp::Call::Send : tcp::Call::Receive), {}};
        if (state(side) == State::CloseWait)
            return {call(side, tcp::Call::Close), {}};
    }
    if (what == 39 && !world.wire.empty())
        return {sim::Drop{world.wire.front().id}, {}};
    if (const auto next = sim::nextByItself(world, {.byItself = true}))
        return *next;
    return {call(Side::Client, state(Side::Client) == State::Established ? tcp::Call::Send : tcp::Call::Abort), {}};
}

void grow(sim::History& history, int steps, std::mt19937& random)
{
    for (int step = 0; step < steps; ++step) {
        if (history.act(nextOf(history.current().after, random)))
            static_cast<void>(history.act({call(Side::Client, tcp::Call::Abort), {}}));
    }
}

scenario::Scenario longScenario()
{
    scenario::Scenario scenario;
    scenario.id = "long";
    scenario.title.byLanguage["en"] = "A long session";
    scenario.start = sim::startWorld(scenario.setup);
    return scenario;
}

class Bench {
public:
    explicit Bench(int steps) : m_random(7)
    {
        m_window.resize(1920, 1080);
        app::Look look = m_window.look();
        look.animated = false;
        m_window.setLook(look);
        m_window.show();
        sim::History history(longScenario().setup);
        grow(history, steps, m_random);
        show(std::move(history));
    }

    void addBranches(int branches)
    {
        sim::History history = session().history();
        while (history.branchCount() < branches) {
            history.selectBranch(0);
            history.seek(anyStep());
            if (!history.act({sim::Crash{Side::Client}, {}}))
                grow(history, 100, m_random);
        }
        history.selectBranch(0);
        show(std::move(history));
    }

    void all()
    {
        std::printf("%d steps, %d branches; CPU ms: median, 95 %%, worst of %d\n", session().lastStep(),
                    session().history().branchCount(), runs);
        docks(false);
        measure("repaint of everything, nothing done", [this] { paintAll(); });
        measure("seek to any step", [this] { session().seek(anyStep()); });
        scrub();
        scroll();
        docks(true);
        measure("seek to any step, all docks open", [this] { session().seek(anyStep()); });
        docks(false);
        acts("act at the end", [this] { session().last(); });
        session().selectBranch(0);
        acts("act in the past: a new branch", [this] { session().seek(anyStep()); });
        measure("look at another branch",
                [this] { session().selectBranch(static_cast<int>(random(session().history().branchCount()))); });
        measure("seek to any step, with those branches", [this] { session().seek(anyStep()); });
        while (session().history().branchCount() > m_branches) {
            session().removeBranch(session().history().branchCount() - 1);
        }
    }

    void seek()
    {
        for (int run = 0; run < 20; ++run)
            measure("seek to any step", [this] { session().seek(anyStep()); });
    }

    void file()
    {
        const sim::History& history = session().history();
        std::string text;
        const double written = timed([&] { text = scenario::write(scenario::recorded(longScenario(), history, {})); });
        std::printf("its file: %.1f MB; written in %.0f ms; resident before reading %.0f MB\n",
                    static_cast<double>(text.size()) / 1e6, written, megabytes());
        scenario::Reading reading;
        const double read = timed([&] { reading = scenario::read(text, "long.toml"); });
        if (!reading.scenario) {
            std::printf("  not read: %s\n", reading.diagnostics.front().message.c_str());
            return;
        }
        std::printf("  read in %.0f ms, resident %.0f MB\n", read, megabytes());
        scenario::Run run;
        const double ran = timed([&] { run = scenario::run(*reading.scenario); });
        std::printf("  run in %.0f ms: %d steps, resident %.0f MB\n", ran, run.history.lastStep(), megabytes());
        const double opened = timed([&] {
            m_window.openText(QByteArray::fromStdString(text), QStringLiteral("long.toml"));
            QApplication::processEvents();
        });
        std::printf("  opened in the window in %.0f ms, resident %.0f MB\n", opened, megabytes());
    }

private:
    app::Session& session() { return m_window.session(); }
    unsigned random(int below) { return static_cast<unsigned>(m_random()) % static_cast<unsigned>(below); }
    int anyStep() { return static_cast<int>(random(session().lastStep())); }

    void show(sim::History history)
    {
        scenario::Run run;
        run.history = std::move(history);
        m_branches = run.history.branchCount();
        const double shown = timed([&] {
            session().show(longScenario(), std::move(run));
            paint();
        });
        std::printf("shown for the first time in %.0f ms, resident %.0f MB\n", shown, megabytes());
    }

    void docks(bool open)
    {
        for (QDockWidget* dock : m_window.findChildren<QDockWidget*>()) {
            m_window.addDockWidget(Qt::LeftDockWidgetArea, dock); // beside one another
            dock->setVisible(open);
        }
        QApplication::processEvents();
    }

    static void paint() { QApplication::processEvents(); }
    void paintAll()
    {
        for (QWidget* child : m_window.findChildren<QWidget*>())
            if (child->isVisible())
                child->update();
    }

    template <typename What> void measure(const char* name, What&& what)
    {
        std::vector<double> times;
        for (int run = 0; run < runs; ++run)
            times.push_back(timed([&] {
                what();
                paint();
            }));
        print(name, std::move(times));
    }

    void scrub()
    {
        double moment = session().lastStep() / 2.0;
        measure("scrub: a little on", [&] { session().setMoment(moment += 0.3); });
        measure("scrub: as a hand does on the timeline", [&] {
            session().setMoment(std::min<double>(session().lastStep(), moment += session().lastStep() / 1800.0));
        });
    }

    void scroll()
    {
        QScrollBar* bar = m_window.findChild<views::ChartView*>()->verticalScrollBar();
        measure("scroll the chart by a notch", [&] { bar->setValue(bar->value() - 60); });
        measure("scroll the chart anywhere", [&] { bar->setValue(static_cast<int>(random(bar->maximum()))); });
        session().seek(0);
    }

    template <typename Where> void acts(const char* name, Where&& where)
    {
        std::vector<double> times;
        for (int run = 0; run < runs; ++run) {
            where();
            paint();
            sim::Choice choice{sim::Crash{Side::Client}, {}};
            const sim::World& world = session().history().at(session().step()).after;
            if (session().step() == session().lastStep())
                choice = nextOf(world, m_random);
            else if (!world.at(Side::Client).tcb.exists())
                choice = {call(Side::Client, tcp::Call::OpenActive), {}};
            times.push_back(timed([&] {
                static_cast<void>(session().act(choice));
                paint();
            }));
            if (run == 0) // the whole session is written to the disk
                std::printf("  %-46s %9.2f\n", "  the first one", times.back());
        }
        times.erase(times.begin());
        print(name, std::move(times));
    }

    app::MainWindow m_window{app::Look{}};
    std::mt19937 m_random;
    int m_branches = 1;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SynFin-bench"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QStringList arguments = QCoreApplication::arguments();
    const int steps = arguments.value(1, QStringLiteral("100000")).toInt();
    if (arguments.value(2) == QLatin1String("seek")) {
        Bench(steps).seek();
        return 0;
    }
    const int branches = arguments.value(2, QStringLiteral("20")).toInt();
    Bench bench(steps);
    bench.all();
    bench.file();
    bench.addBranches(branches);
    bench.all();
    return 0;
}
