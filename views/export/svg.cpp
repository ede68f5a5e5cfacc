#include "views/export/svg.h"

#include "views/export/svg_text.h"
#include "views/picture/measure.h"
#include "views/scene/paint.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace synfin::views {

namespace {

using namespace picture;

QString point(const QPointF& p, QChar between)
{
    return svgNumber(p.x()) + between + svgNumber(p.y());
}

class SvgWriter final {
public:
    SvgWriter(QByteArray& out, const Picture& picture, const Theme& theme)
        : m_xml(&out), m_picture(picture), m_theme(theme)
    {
    }

    void write()
    {
        m_xml.writeStartDocument();
        lineEnd();
        startRoot();
        const Group background{{}, QStringLiteral("background"), {}, {}, 0, 1, {}, {}, 0, false};
        writeShape(RectShape{m_picture.box, 0, {Ink::Background, 1}, {}}, background, background.classes);
        for (const Group* group : inDrawingOrder(m_picture.groups))
            writeGroup(*group);
        m_xml.writeEndElement();
        m_xml.writeEndDocument(); // with the last end of line
    }

private:
    void lineEnd() { m_xml.writeCharacters(QStringLiteral("\n")); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), value); }
    void attribute(const char* name, double value) { attribute(name, svgNumber(value)); }

    const QString& colorName(Ink ink)
    {
        QString& name = m_colors[ink];
        if (name.isEmpty())
            name = ink == Ink::None ? QStringLiteral("none") : m_theme.color(ink).name();
        return name;
    }

    QString uniqueId(const QString& wanted)
    {
        const QString legal = legalId(wanted);
        QString id = legal;
        for (int n = 2; m_ids.contains(id); ++n)
            id = legal + u'_' + QString::number(n);
        m_ids.insert(id);
        return id;
    }

    void startRoot()
    {
        const QRectF& box = m_picture.box;
        const QString titleId = uniqueId(QStringLiteral("picture_title"));
        const QString descId = uniqueId(QStringLiteral("picture_desc"));
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("class", QStringLiteral("synfin"));
        attribute("viewBox", point(box.topLeft(), u' ') + u' ' + svgNumber(box.width()) + u' '
                                 + svgNumber(box.height()));
        attribute("width", box.width());
        attribute("height", box.height());
        attribute("role", QStringLiteral("img"));
        attribute("aria-labelledby", m_picture.about.isEmpty() ? titleId : titleId + u' ' + descId);
        attribute("lang", languageTag(m_picture.lang));
        attribute("xml:lang", languageTag(m_picture.lang));
        lineEnd();
        writeDescribing("title", titleId, m_picture.title);
        writeDescribing("desc", descId, m_picture.about);
        m_xml.writeTextElement(QStringLiteral("style"),
                               QStringLiteral(".synfin text,.synfin .sans{font-family:%1}.synfin .mono{font-family:%2}")
                                   .arg(cssFamilies(false, m_picture.lang), cssFamilies(true, m_picture.lang)));
        lineEnd();
    }

    void writeDescribing(const char* element, const QString& id, const QString& text)
    {
        if (text.isEmpty())
            return;
        m_xml.writeStartElement(QLatin1String(element));
        if (!id.isEmpty())
            attribute("id", id);
        m_xml.writeCharacters(legalText(text));
        m_xml.writeEndElement();
        lineEnd();
    }

    void writeGroup(const Group& group)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        attribute("id", uniqueId(group.id));
        if (!group.classes.isEmpty())
            attribute("class", legalText(group.classes));
        lineEnd();
        // Every group says what it is, if only by its name.
        writeDescribing("title", {}, group.title.isEmpty() ? QString(group.id).replace(u'_', u' ') : group.title);
        writeDescribing("desc", {}, group.about);
        for (const Shape& shape : group.shapes)
            std::visit([&](const auto& s) { writeShape(s, group, {}); }, shape);
        m_xml.writeEndElement();
        lineEnd();
    }

    void writeOpacity(const char* name, double opacity)
    {
        if (opacity < 1)
            attribute(name, std::max(0.0, opacity));
    }

    void writeFill(const Fill& fill, const Group& group)
    {
        attribute("fill", colorName(fill.ink));
        if (fill.ink != Ink::None)
            writeOpacity("fill-opacity", fill.opacity * group.opacity);
    }

    void writePen(const Pen& pen, const Group& group, const char* join = nullptr)
    {
        if (pen.ink == Ink::None || pen.width <= 0)
            return;
        attribute("stroke", colorName(pen.ink));
        attribute("stroke-width", pen.width);
        writeOpacity("stroke-opacity", pen.opacity * group.opacity);
        if (!pen.dash.empty()) {
            QStringList lengths;
            for (const double length : pen.dash)
                lengths << svgNumber(length);
            attribute("stroke-dasharray", lengths.join(u' '));
        }
        if (pen.roundCap)
            attribute("stroke-linecap", QStringLiteral("round"));
        if (join)
            attribute("stroke-linejoin", QLatin1String(join));
    }

    void endShape()
    {
        m_xml.writeEndElement();
        lineEnd();
    }

    void writeShape(const RectShape& s, const Group& group, const QString& classes)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        if (!classes.isEmpty())
            attribute("class", classes);
        attribute("x", s.rect.x());
        attribute("y", s.rect.y());
        attribute("width", s.rect.width());
        attribute("height", s.rect.height());
        if (s.radius > 0)
            attribute("rx", std::min({s.radius, s.rect.width() / 2, s.rect.height() / 2}));
        writeFill(s.fill, group);
        writePen(s.pen, group);
        lineEnd();
    }

    void writeShape(const EllipseShape& s, const Group& group, const QString&)
    {
        const bool circle = svgNumber(s.rect.width()) == svgNumber(s.rect.height());
        m_xml.writeEmptyElement(circle ? QStringLiteral("circle") : QStringLiteral("ellipse"));
        attribute("cx", s.rect.center().x());
        attribute("cy", s.rect.center().y());
        if (circle) {
            attribute("r", s.rect.width() / 2);
        } else {
            attribute("rx", s.rect.width() / 2);
            attribute("ry", s.rect.height() / 2);
        }
        writeFill(s.fill, group);
        writePen(s.pen, group);
        lineEnd();
    }

    void writeShape(const LineShape& s, const Group& group, const QString&)
    {
        const QPainterPath path = roundedLine(s.points, s.radius);
        QString d;
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element e = path.elementAt(i);
            switch (e.type) {
            case QPainterPath::MoveToElement: d += u'M'; break;
            case QPainterPath::LineToElement: d += u'L'; break;
            case QPainterPath::CurveToElement: d += u'C'; break;
            case QPainterPath::CurveToDataElement: d += u' '; break;
            }
            d += point(e, u' ');
        }
        if (d.isEmpty())
            return;
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("d", d);
        writeFill({}, group);
        const bool corners = s.radius <= 0 && s.points.size() > 2;
        writePen(s.pen, group, !corners ? nullptr : s.pen.dash.empty() ? "round" : "bevel");
        lineEnd();
    }

    void writeShape(const PolygonShape& s, const Group& group, const QString&)
    {
        QStringList points;
        for (const QPointF& p : s.points)
            points << point(p, u',');
        if (points.isEmpty())
            return;
        m_xml.writeEmptyElement(QStringLiteral("polygon"));
        attribute("points", points.join(u' '));
        writeFill(s.fill, group);
        writePen(s.pen, group, "round");
        lineEnd();
    }

    void writeShape(const TextShape& s, const Group& group, const QString&)
    {
        if (s.halo)
            writeHalo(s, group);
        for (std::size_t i = 0; i < s.lines.size(); ++i) {
            const bool seen = std::ranges::any_of(
                s.lines[i], [](const TextRun& run) { return !run.text.isEmpty() && run.ink != Ink::None; });
            if (seen)
                writeLine(s, i, group);
        }
    }

    void writeRotation(const TextShape& s)
    {
        if (std::abs(s.rotation) >= 0.005) {
            attribute("transform",
                      QStringLiteral("rotate(%1 %2)").arg(svgNumber(s.rotation), point(s.at, u' ')));
        }
    }

    void writeHalo(const TextShape& s, const Group& group)
    {
        for (const QRectF& box : lineBoxes(s)) {
            if (box.isNull())
                continue;
            const QRectF r = box.adjusted(-haloMargin, -haloMargin, haloMargin, haloMargin);
            m_xml.writeEmptyElement(QStringLiteral("rect"));
            attribute("class", QStringLiteral("halo"));
            attribute("x", r.x());
            attribute("y", r.y());
            attribute("width", r.width());
            attribute("height", r.height());
            attribute("rx", haloMargin);
            writeRotation(s);
            writeFill({Ink::Background, 1}, group);
            lineEnd();
        }
    }

    // `base` is what the piece inherits; null for the outermost.
    void writeStyle(const Piece& piece, const Piece* base)
    {
        if (base ? piece.family != base->family : piece.mono)
            attribute("class", piece.mono ? QStringLiteral("mono") : QStringLiteral("sans"));
        if (!base || piece.family != base->family)
            attribute("font-family", piece.family);
        if (!base || svgNumber(piece.size) != svgNumber(base->size))
            attribute("font-size", piece.size);
        if (base ? piece.weight != base->weight : piece.weight != 400)
            attribute("font-weight", QString::number(piece.weight));
        if (!base || piece.ink != base->ink)
            attribute("fill", colorName(piece.ink));
    }

    void writeLine(const TextShape& s, std::size_t index, const Group& group)
    {
        const std::vector<Piece> pieces = piecesOf(s.lines[index], m_picture.lang);
        const Piece& base = pieces.front();
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", s.at.x());
        attribute("y", s.at.y() + static_cast<double>(index) * s.lineHeight);
        writeRotation(s);
        switch (s.anchor) {
        case Anchor::Start: break;
        case Anchor::Middle: attribute("text-anchor", QStringLiteral("middle")); break;
        case Anchor::End: attribute("text-anchor", QStringLiteral("end")); break;
        }
        writeStyle(base, nullptr);
        writeOpacity("fill-opacity", group.opacity);
        // Readers agree on spaces between pieces, at the ends and in a row only where all are kept.
        if (pieces.size() > 1 || base.text != base.text.simplified())
            attribute("xml:space", QStringLiteral("preserve"));
        for (const Piece& piece : pieces) {
            if (piece.looksLike(base)) {
                m_xml.writeCharacters(piece.text);
                continue;
            }
            m_xml.writeStartElement(QStringLiteral("tspan"));
            writeStyle(piece, &base);
            m_xml.writeCharacters(piece.text);
            m_xml.writeEndElement();
        }
        endShape();
    }

    QXmlStreamWriter m_xml;
    const Picture& m_picture;
    const Theme& m_theme;
    QSet<QString> m_ids;
    QHash<Ink, QString> m_colors;
};

} // namespace

QByteArray toSvg(const picture::Picture& picture, const picture::Theme& theme)
{
    QByteArray out;
    SvgWriter(out, picture, theme).write();
    return out;
}

} // namespace synfin::views
