// A small picture by hand that has every kind of shape, for the tests of the drawing and the writers.
#pragma once

#include "views/picture/picture.h"

namespace synfin::test {

inline picture::Group sampleGroup(const char* id, const char* classes, const char* title,
                                  std::vector<picture::Shape> shapes)
{
    picture::Group group;
    group.id = QLatin1String(id);
    group.classes = QLatin1String(classes);
    group.title = QLatin1String(title);
    group.shapes = std::move(shapes);
    return group;
}

inline picture::TextShape sampleText(const QPointF& at, picture::Anchor anchor,
                                     std::vector<std::vector<picture::TextRun>> lines)
{
    picture::TextShape text;
    text.at = at;
    text.anchor = anchor;
    text.lines = std::move(lines);
    return text;
}

// Nothing in it depends on the fonts of the machine.
inline picture::Picture samplePicture()
{
    using namespace picture;
    Picture p;
    p.box = QRectF(0, 0, 420, 300);
    p.title = QStringLiteral("Two states & a rule");
    p.about = QStringLiteral("From CLOSED to SYN_SENT <by an active open>.");

    p.groups.push_back(sampleGroup(
        "state_closed", "state", "CLOSED",
        {RectShape{QRectF(20, 30, 120, 40), 8, {Ink::BoxFill, 1}, {Ink::BoxStroke, 1.5, {}, 1, false}},
         sampleText({80, 56}, Anchor::Middle, {{TextRun{QStringLiteral("CLOSED"), Ink::Text, 16, 700, false}}})}));
    p.groups.back().about = QStringLiteral("No connection at all.");
    p.groups.push_back(sampleGroup(
        "state_syn_sent", "state", "SYN_SENT",
        {RectShape{QRectF(260, 180, 120, 40), 0, {Ink::BoxFillQuiet, 1}, {Ink::BoxStroke, 1.5, {}, 1, false}},
         sampleText({320, 206}, Anchor::Middle, {{TextRun{QStringLiteral("SYN_SENT"), Ink::Text, 16, 700, false}}})}));
    p.groups.push_back(sampleGroup(
        "rule_active_open", "rule client", "CLOSED to SYN_SENT",
        {LineShape{QPolygonF({{140, 50}, {320, 50}, {320, 168}}), 12, {Ink::Client, 3, {}, 1, false}},
         PolygonShape{QPolygonF({{320, 180}, {314.5, 168}, {325.5, 168}}), {Ink::Client, 1}, {}},
         sampleText({330, 90}, Anchor::Start,
                    {{TextRun{QStringLiteral("active open"), Ink::Text, 14, 600, false}},
                     {TextRun{QStringLiteral("snd "), Ink::Client, 13, 400, false},
                      TextRun{QStringLiteral("SYN"), Ink::Client, 13, 700, false}}})}));
    p.groups.push_back(sampleGroup(
        "rule_passive_open", "rule server", "CLOSED to LISTEN",
        {LineShape{QPolygonF({{80, 70}, {80, 200}}), 0, {Ink::Server, 3, {9, 6}, 1, false}},
         PolygonShape{QPolygonF({{80, 212}, {74.5, 200}, {85.5, 200}}), {Ink::Server, 1}, {}},
         sampleText({70, 150}, Anchor::End,
                    {{TextRun{QStringLiteral("listen()"), Ink::Server, 12, 400, true}}})}));
    TextShape slanted = sampleText({180, 246}, Anchor::Middle,
                                   {{TextRun{QStringLiteral("SYN"), Ink::Text, 14, 700, false},
                                     TextRun{QStringLiteral(" seq=100"), Ink::TextMuted, 13, 400, false}}});
    slanted.rotation = 8.1234;
    p.groups.push_back(sampleGroup(
        "seg_1", "segment", "SYN",
        {LineShape{QPolygonF({{40, 235}, {320, 275}}), 0, {Ink::Unusual, 1.5, {}, 1, true}}, slanted}));
    p.groups.push_back(sampleGroup(
        "badge_1", "badge", "1",
        {EllipseShape{QRectF(12, 22, 18, 18), {Ink::Client, 1}, {}},
         sampleText({21, 35.5}, Anchor::Middle, {{TextRun{QStringLiteral("1"), Ink::OnClient, 12, 700, false}}})}));
    p.groups.push_back(sampleGroup(
        "mark", "mark", "",
        {EllipseShape{QRectF(340, 240, 60, 30), {Ink::Network, 0.5}, {Ink::Network, 2, {}, 0.75, false}}}));
    p.groups.back().opacity = 0.5;
    p.groups.push_back(sampleGroup(
        "frame_client", "frame", "active close",
        {RectShape{QRectF(170, 100, 120, 60), 6, {Ink::FrameClient, 0.1}, {Ink::FrameClient, 1, {2, 3}, 0.5, false}}}));
    p.groups.back().z = -1;
    return p;
}

} // namespace synfin::test
