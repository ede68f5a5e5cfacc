// Where everything of the state diagram stands.
//
// The arrangement is the classical one and fixed; the distances are computed. Columns, rows and the lines between them
// are tracks; each label has a slot between tracks, and the tracks move apart until every label fits into its slot. The
// same table of slots makes the rules for the distances and places the labels afterwards, so the two cannot disagree.
#pragma once

#include "views/picture/diagram_content.h"

#include <QtCore/QLineF>
#include <QtCore/QRectF>

namespace synfin::picture::diagram {

// Vertical tracks, from left to right.
enum XTrack : std::size_t {
    RailLeft,     // TIME_WAIT to CLOSED
    FrameLeft,    // "active close"
    ColumnLeft,   // SYN_RCVD, FIN_WAIT_1, FIN_WAIT_2
    ColumnMiddle, // CLOSED, LISTEN, ESTABLISHED, CLOSING, TIME_WAIT
    FrameRight,
    PassiveLeft,  // "passive close"
    ColumnRight,  // SYN_SENT, CLOSE_WAIT, LAST_ACK
    PassiveRight,
    RailRight,    // LAST_ACK to CLOSED
    PictureRight,
    XTrackCount
};

// Horizontal tracks, from top to bottom.
enum YTrack : std::size_t {
    RailTop,
    RowClosed,
    RowListen,
    RowSyn,
    RowEstablished,
    Parting,      // where ESTABLISHED's two ways to close turn
    FrameTop,
    RowWaitOne,   // FIN_WAIT_1, CLOSING, CLOSE_WAIT
    Crossing,     // FIN_WAIT_1 to TIME_WAIT
    RowWaitTwo,   // FIN_WAIT_2, TIME_WAIT, LAST_ACK
    FrameBottom,
    RailBottom,
    PictureBottom,
    YTrackCount
};

struct Layout {
    Content content;
    std::array<double, XTrackCount> x{};
    std::array<double, YTrackCount> y{};
    std::array<QRectF, stateCount> boxes{};
    QRectF bounds;
    QRectF activeFrame;
    QRectF passiveFrame;
    QPointF legendAt; // upper left corner

    [[nodiscard]] const QRectF& box(tcp::State s) const { return boxes[index(s)]; }
    // Upper left corner of a state's exit card, and the line that leads to it.
    [[nodiscard]] QPointF exitAt(tcp::State) const;
    [[nodiscard]] QLineF exitStub(tcp::State) const;
};

[[nodiscard]] Layout layOut(Content);

} // namespace synfin::picture::diagram
