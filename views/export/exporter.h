// The picture of a moment of a history, written to a file: for the command line and the window alike.
#pragma once

#include "views/picture/chart_style.h"
#include "views/picture/picture.h"
#include "views/picture/theme.h"
#include "views/picture/wording.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <optional>
#include <string_view>

namespace synfin::sim {
class History;
}

namespace synfin::views {

enum class ExportView { Diagram, Chart, Both };
enum class ExportFormat { Svg, Png, Pdf };

// As they stand on the command line and at the end of a file's name.
inline constexpr std::array<std::string_view, 3> exportViewWords{"diagram", "chart", "both"};
inline constexpr std::array<std::string_view, 3> exportFormatWords{"svg", "png", "pdf"};
[[nodiscard]] std::optional<ExportView> exportViewNamed(QStringView);
[[nodiscard]] std::optional<ExportFormat> exportFormatNamed(QStringView); // in letters of any case
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString& path);

struct ExportRequest {
    ExportView view = ExportView::Both;
    picture::ThemeName theme = picture::ThemeName::Light;
    QString lang = QStringLiteral("en");
    picture::Naming naming = picture::Naming::Textbook;
    picture::NumberStyle numbers = picture::NumberStyle::Absolute;
    double fontScale = 1;
    bool resets = false;                // the reset arrows that the figure leaves out
    QString title;                      // of the story, in that language
    std::optional<ExportFormat> format; // else as the path ends
    QString path;
    double pngScale = 2;                // pixels for each unit of the picture
};

struct ExportResult {
    QString error; // empty if the file is there, whole; else one sentence without a full stop
    [[nodiscard]] bool done() const { return error.isEmpty(); }
};

// Needs a QGuiApplication for its fonts, and no display. A moment outside the history is clamped.
[[nodiscard]] picture::Picture pictureOf(const sim::History&, double moment, const ExportRequest&);
// Empty with an error where the format cannot hold the picture.
[[nodiscard]] QByteArray encode(const picture::Picture&, ExportFormat, const ExportRequest&, ExportResult&);
[[nodiscard]] ExportResult exportPicture(const sim::History&, double moment, const ExportRequest&);

} // namespace synfin::views
