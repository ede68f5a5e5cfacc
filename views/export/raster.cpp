#include "views/export/raster.h"

#include "views/scene/paint.h"

#include <QtCore/QBuffer>
#include <QtCore/QMarginsF>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <algorithm>
#include <cmath>

namespace synfin::views {

namespace {

constexpr double longestPage = 14'400; // points
constexpr int pdfResolution = 720;     // dots per inch, so that places are written to a tenth of a point

void paintWhole(QPainter& painter, const picture::Picture& picture, const picture::Theme& theme)
{
    painter.translate(-picture.box.topLeft());
    painter.fillRect(picture.box, theme.color(picture::Ink::Background));
    paint(painter, picture.groups, theme);
}

} // namespace

QImage toImage(const picture::Picture& picture, const picture::Theme& theme, double scale)
{
    const double width = std::ceil(picture.box.width() * scale - 1e-6);
    const double height = std::ceil(picture.box.height() * scale - 1e-6);
    if (!(width >= 1 && height >= 1 && width <= longestSide && height <= longestSide))
        return {};
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.fill(theme.color(picture::Ink::Background));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintWhole(painter, picture, theme);
    painter.end();
    // So that it comes out as large on paper as the PDF does.
    image.setDotsPerMeterX(qRound(72 * scale / 0.0254));
    image.setDotsPerMeterY(qRound(72 * scale / 0.0254));
    return image;
}

QByteArray toPng(const picture::Picture& picture, const picture::Theme& theme, double scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!toImage(picture, theme, scale).save(&buffer, "PNG"))
        return {};
    return bytes;
}

QByteArray toPdf(const picture::Picture& picture, const picture::Theme& theme)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        const double longer = std::max(picture.box.width(), picture.box.height());
        const double scale = std::min(1.0, longestPage / std::max(1.0, longer));
        QPdfWriter writer(&buffer);
        writer.setTitle(picture.title);
        writer.setCreator(QStringLiteral("SynFin"));
        writer.setResolution(pdfResolution);
        writer.setPageSize(QPageSize(picture.box.size() * scale, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        painter.scale(scale * pdfResolution / 72.0, scale * pdfResolution / 72.0);
        paintWhole(painter, picture, theme);
    }
    return bytes;
}

} // namespace synfin::views
