#include "views/export/exporter.h"

#include "model/sim/history.h"
#include "views/export/compose.h"
#include "views/export/raster.h"
#include "views/export/svg.h"
#include "views/export/wholefile.h"
#include "views/picture/chart.h"
#include "views/picture/diagram.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cmath>

namespace synfin::views {

namespace {

using picture::Picture;
using picture::Wording;

template <class Value> std::optional<Value> named(QStringView word, const std::array<std::string_view, 3>& words)
{
    const auto found = std::ranges::find(words, word.toString().toStdString());
    if (found == words.end())
        return std::nullopt;
    return static_cast<Value>(found - words.begin());
}

// What the picture shows, for those who do not see it.
QString situation(const sim::History& history, double moment, const Wording& wording)
{
    const int step = std::clamp(static_cast<int>(moment), 0, history.lastStep());
    const sim::World& world = history.at(step).after;
    return wording.text("Export", QT_TRANSLATE_NOOP("Export", "After step %1 of %2 the client is in %3, the server in %4."))
        .arg(step)
        .arg(history.lastStep())
        .arg(wording.state(world.at(sim::Side::Client).tcb.state), wording.state(world.at(sim::Side::Server).tcb.state));
}

Picture diagramOf(const sim::History& history, double moment, const ExportRequest& request, const Wording& wording)
{
    picture::DiagramOptions options;
    options.fontScale = request.fontScale;
    options.showResets = request.resets;
    return picture::Diagram(wording, options).picture(history, moment);
}

Picture chartOf(const sim::History& history, double moment, const ExportRequest& request, const Wording& wording,
                double timeZoom)
{
    picture::ChartStyle style;
    style.wording = wording;
    style.fontScale = request.fontScale;
    style.timeZoom = timeZoom;
    style.numbers = request.numbers;
    style.patterns = request.theme == picture::ThemeName::Print;
    return picture::Chart::picture(history, moment, style, request.title);
}

// As high as the diagram, as near as time may be stretched or drawn together without spoiling the chart. A chart that is
// much higher anyway is left as it is.
Picture chartBeside(double height, const sim::History& history, double moment, const ExportRequest& request,
                    const Wording& wording)
{
    Picture chart = chartOf(history, moment, request, wording, 1);
    if (chart.box.height() > 2.5 * height)
        return chart;
    const bool lower = chart.box.height() <= height;
    for (const double zoom : lower ? std::array{1.1, 1.2, 1.3, 1.4} : std::array{0.9, 0.8, 0.7, 0.6}) {
        Picture other = chartOf(history, moment, request, wording, zoom);
        if (lower && other.box.height() > height)
            break;
        chart = std::move(other);
        if (!lower && chart.box.height() <= height)
            break;
    }
    return chart;
}

Picture bothOf(const sim::History& history, double moment, const ExportRequest& request, const Wording& wording)
{
    const Picture diagram = diagramOf(history, moment, request, wording);
    return beside(diagram, chartBeside(diagram.box.height(), history, moment, request, wording),
                  QStringLiteral("chart_"));
}

} // namespace

std::optional<ExportView> exportViewNamed(QStringView word)
{
    return named<ExportView>(word, exportViewWords);
}

std::optional<ExportFormat> exportFormatNamed(QStringView word)
{
    return named<ExportFormat>(word.toString().toLower(), exportFormatWords);
}

std::optional<ExportFormat> exportFormatOf(const QString& path)
{
    return exportFormatNamed(QFileInfo(path).suffix());
}

picture::Picture pictureOf(const sim::History& history, double moment, const ExportRequest& request)
{
    const Wording wording(request.lang, request.naming);
    const double clamped = std::clamp(std::isfinite(moment) ? moment : 0.0, 0.0, static_cast<double>(history.lastStep()));
    Picture whole;
    switch (request.view) {
    case ExportView::Diagram: whole = diagramOf(history, clamped, request, wording); break;
    case ExportView::Chart: whole = chartOf(history, clamped, request, wording, 1); break;
    case ExportView::Both: whole = bothOf(history, clamped, request, wording); break;
    }
    if (!request.title.isEmpty())
        whole.title = request.title;
    else if (whole.title.isEmpty())
        whole.title = wording.text("Export", QT_TRANSLATE_NOOP("Export", "Sequence chart of a TCP connection"));
    const QString now = situation(history, clamped, wording);
    whole.about = whole.about.isEmpty() ? now : whole.about + u' ' + now;
    whole.lang = request.lang;
    return whole;
}

QByteArray encode(const picture::Picture& picture, ExportFormat format, const ExportRequest& request,
                  ExportResult& result)
{
    const picture::Theme theme(request.theme);
    switch (format) {
    case ExportFormat::Svg: return toSvg(picture, theme);
    case ExportFormat::Pdf: return toPdf(picture, theme);
    case ExportFormat::Png: break;
    }
    const QByteArray png = toPng(picture, theme, request.pngScale);
    if (png.isEmpty()) {
        result.error = QCoreApplication::translate(
                           "Export", "the picture is too large for PNG (%1 × %2 pixels); choose SVG or PDF")
                           .arg(std::ceil(picture.box.width() * request.pngScale), 0, 'f', 0)
                           .arg(std::ceil(picture.box.height() * request.pngScale), 0, 'f', 0);
    }
    return png;
}

ExportResult exportPicture(const sim::History& history, double moment, const ExportRequest& request)
{
    ExportResult result;
    const std::optional<ExportFormat> format = request.format ? request.format : exportFormatOf(request.path);
    if (!format) {
        result.error = QCoreApplication::translate("Export", "%1 does not end in .svg, .png or .pdf").arg(request.path);
        return result;
    }
    const QByteArray bytes = encode(pictureOf(history, moment, request), *format, request, result);
    if (result.done())
        result.error = writeWhole(request.path, bytes).value_or(QString());
    return result;
}

} // namespace synfin::views
