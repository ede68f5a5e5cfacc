// What every view of the window shows, against the world that the session is at.
#pragma once

#include "app/main_window.h"
#include "views/picture/chart_wire.h"
#include "views/picture/diagram_words.h"

#include <QtTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableWidget>

namespace synfin::test {

// Nothing moves. Fails the test that runs where a view says something else.
inline void expectViewsAgree(app::MainWindow& window)
{
    app::Session& session = window.session();
    const sim::History& history = session.history();
    const int step = session.step();
    const sim::World& world = history.at(step).after;
    const picture::Wording wording = window.look().wording();
    const auto state = [&](sim::Side side) { return wording.state(world.at(side).tcb.state); };

    auto* diagram = window.findChild<views::DiagramView*>();
    const QString described = diagram->accessibleDescription();
    for (const sim::Side side : sim::bothSides)
        QVERIFY2(described.contains(state(side)), qPrintable(described));
    for (const auto& [ring, side] :
         {std::pair("ring_client", sim::Side::Client), std::pair("ring_server", sim::Side::Server)}) {
        const views::GroupItem* item = diagram->pictureScene()->item(QLatin1String(ring));
        QVERIFY2(item != nullptr, ring);
        const views::GroupItem* box =
            diagram->pictureScene()->item(picture::diagram::stateId(world.at(side).tcb.state));
        QVERIFY(box != nullptr);
        QVERIFY2(item->sceneBoundingRect().contains(box->sceneBoundingRect().center()), ring);
    }

    auto* chart = window.findChild<views::ChartView*>();
    QCOMPARE(chart->moment(), session.moment());
    QCOMPARE(chart->chart().axis().size(), history.size());
    const QString chartSays = chart->accessibleDescription();
    for (const sim::Side side : sim::bothSides)
        QVERIFY2(chartSays.contains(state(side)), qPrintable(chartSays));
    for (const sim::Flight& flight : world.wire)
        QVERIFY(chart->flight(flight.id) != nullptr);

    auto* timeline = window.findChild<views::Timeline*>();
    QCOMPARE(timeline->value(), step);
    QCOMPARE(timeline->maximum(), session.lastStep());

    auto* offers = window.findChild<views::OffersPanel*>();
    if (offers->isVisible()) {
        for (const sim::Side side : sim::bothSides) {
            for (int row = 0; row < offers->list(side)->model()->rowCount(); ++row) {
                const sim::Offer& offer = offers->offerAt(side, row);
                QCOMPARE(offer.preview.has_value(), !sim::impossible(world, offer.choice).has_value());
            }
        }
    }
    const auto* endpoints = window.findChild<views::EndpointsPanel*>();
    if (endpoints != nullptr && endpoints->isVisible()) {
        for (const sim::Side side : sim::bothSides) {
            const int column = 1 + static_cast<int>(sim::index(side));
            for (const views::EndpointRow row : views::allEndpointRows) {
                const views::EndpointValue value =
                    views::endpointValue(row, history, step, side, window.look().numbers, wording);
                QCOMPARE(endpoints->table()->item(static_cast<int>(row), column)->text(), views::cellText(value));
            }
            const QString shown = endpoints->table()->item(static_cast<int>(views::EndpointRow::State), column)->text();
            QVERIFY2(shown.endsWith(state(side)), qPrintable(shown));
        }
    }

    auto* branches = window.findChild<views::BranchBar*>();
    QCOMPARE(branches->isVisibleTo(&window), history.branchCount() > 1);
    QCOMPARE(branches->count(), history.branchCount());
    QCOMPARE(branches->currentIndex(), history.branch());
    QCOMPARE(window.isWindowModified(), window.documents().modified());
}

} // namespace synfin::test
