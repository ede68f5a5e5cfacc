// Which transitions have been seen in all sessions: a file that several running programs add to.
//
// It holds ids of rows of the table. It is written whole or not at all, and what another program has added meanwhile is
// kept. A file that cannot be understood is moved aside, not deleted.
#pragma once

#include "model/tcp/rules.h"

#include <QtCore/QString>

#include <set>

namespace synfin::app {

using SeenRules = std::set<const tcp::Rule*>;

class CoverageFile final {
public:
    explicit CoverageFile(QString path) : m_path(std::move(path)) {}

    // The place for this user.
    [[nodiscard]] static QString standardPath();
    [[nodiscard]] const QString& path() const { return m_path; }

    struct Read {
        SeenRules seen;  // ids that are not in the table are passed over
        QString problem; // one sentence in the user's language; empty if nothing was wrong or there is no file yet
    };
    [[nodiscard]] Read read() const;
    // Adds to what is there by now, and gives all of it. With a problem, only memory has it.
    [[nodiscard]] Read add(const SeenRules&) const;
    // Forgets all. The problem, or empty.
    [[nodiscard]] QString clear() const;

private:
    QString m_path;
};

} // namespace synfin::app
