// Puts a file in its place whole, or not at all.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace synfin::views {

// Nothing if done; else what went wrong and where, one sentence without a full stop, and whatever stood there stands
// there still. A device or a pipe cannot be replaced and is written to as it is.
[[nodiscard]] std::optional<QString> writeWhole(const QString& path, const QByteArray&);

} // namespace synfin::views
