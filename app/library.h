// Where scenarios come from: those bundled with the program, and files.
#pragma once

#include "model/explore/question.h"
#include "model/scenario/scenario.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace synfin::app {

// Those of the program itself, in the order of lists. Read once.
[[nodiscard]] const std::vector<scenario::Scenario>& bundledScenarios();
[[nodiscard]] const scenario::Scenario* bundledScenario(const QString& id); // null if there is none

// The questions of the window's Why?, in their order. Read once.
[[nodiscard]] const std::vector<explore::Question>& bundledQuestions();

// The text of a bundled scenario's file; empty if there is none.
[[nodiscard]] QByteArray bundledText(const QString& id);

struct LoadedScenario {
    std::optional<scenario::Scenario> scenario;
    QString refused; // "FILE: …", where the file itself cannot be read; else empty
    QByteArray text;
    std::vector<scenario::Diagnostic> diagnostics; // what is wrong with the text
};

// A scenario of the user's own, in a folder beside those bundled.
struct OwnScenario {
    QString path;
    scenario::LocalText title; // empty if the file has none, cannot be read, or is very long
};
[[nodiscard]] std::vector<OwnScenario> scenariosIn(const QString& folder); // by name of the file

[[nodiscard]] LoadedScenario loadScenarioFile(const QString& path);
[[nodiscard]] LoadedScenario loadScenarioText(const QByteArray& text, const QString& file);

} // namespace synfin::app
