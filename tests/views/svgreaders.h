// How other readers draw our SVG, and how far two drawings differ.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <vector>

namespace synfin::test {

inline QImage drawnByQt(const QByteArray& svg, double scale)
{
    QXmlStreamReader xml(svg);
    QSvgRenderer renderer(&xml);
    if (!renderer.isValid())
        return {};
    QImage image((renderer.viewBoxF().size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

// By librsvg's rsvg-convert; null if it is not there or refuses.
inline QImage drawnByLibrsvg(const QByteArray& svg, double scale)
{
    QProcess process;
    process.start(QStringLiteral("rsvg-convert"), {QStringLiteral("--zoom"), QString::number(scale)});
    if (!process.waitForStarted())
        return {};
    process.write(svg);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return QImage::fromData(process.readAllStandardOutput()).convertToFormat(QImage::Format_RGB32);
}

struct Difference {
    double mean = 255; // of 255, over all pixels
    double worst = 255; // of 255, at any pixel
};

// The difference of two drawings after both were blurred over 2·radius + 1 pixels: rasterizers place and smooth the
// edges of a letter differently within a pixel or two, and that is not what a reader sees.
inline Difference blurredDifference(const QImage& a, const QImage& b, int radius)
{
    if (a.isNull() || a.size() != b.size())
        return {};
    const int w = a.width();
    const int h = a.height();
    const auto size = static_cast<std::size_t>(w) * static_cast<std::size_t>(h);
    Difference result{0, 0};
    std::vector<double> worst(size, 0);
    for (int channel = 0; channel < 3; ++channel) {
        // Sums over all that lies above and to the left.
        std::vector<double> sums(static_cast<std::size_t>(w + 1) * static_cast<std::size_t>(h + 1), 0);
        const auto at = [&](int x, int y) -> double& {
            return sums[static_cast<std::size_t>(y) * static_cast<std::size_t>(w + 1) + static_cast<std::size_t>(x)];
        };
        for (int y = 0; y < h; ++y) {
            const auto* rowA = reinterpret_cast<const QRgb*>(a.constScanLine(y));
            const auto* rowB = reinterpret_cast<const QRgb*>(b.constScanLine(y));
            for (int x = 0; x < w; ++x) {
                const int diff = static_cast<int>(rowA[x] >> (8 * channel) & 0xff)
                                 - static_cast<int>(rowB[x] >> (8 * channel) & 0xff);
                at(x + 1, y + 1) = diff + at(x, y + 1) + at(x + 1, y) - at(x, y);
            }
        }
        for (int y = 0; y < h; ++y) {
            for (int x = 0; x < w; ++x) {
                const int left = std::max(0, x - radius), right = std::min(w, x + radius + 1);
                const int top = std::max(0, y - radius), bottom = std::min(h, y + radius + 1);
                const double sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
                double& worstHere = worst[static_cast<std::size_t>(y) * static_cast<std::size_t>(w)
                                          + static_cast<std::size_t>(x)];
                worstHere = std::max(worstHere, std::abs(sum) / ((right - left) * (bottom - top)));
            }
        }
    }
    for (const double one : worst) {
        result.mean += one / static_cast<double>(size);
        result.worst = std::max(result.worst, one);
    }
    return result;
}

// Is anything but `ground` drawn in this part of the image?
inline bool inked(const QImage& image, const QRectF& part, QRgb ground)
{
    const QRect r = part.toAlignedRect().intersected(image.rect());
    for (int y = r.top(); y <= r.bottom(); ++y) {
        for (int x = r.left(); x <= r.right(); ++x) {
            if ((image.pixel(x, y) & 0xffffff) != (ground & 0xffffff))
                return true;
        }
    }
    return false;
}

} // namespace synfin::test
