#include "app/arrangement.h"

#include <QtCore/QSettings>
#include <QtWidgets/QMainWindow>

namespace synfin::app {

namespace {

// Counted up when docks are renamed: what was kept before is then passed over.
constexpr int version = 1;
constexpr auto key = "window/arrangement";

} // namespace

void keepArrangement(const QMainWindow& window)
{
    QSettings().setValue(QLatin1String(key), window.saveState(version));
}

void restoreArrangement(QMainWindow& window)
{
    window.restoreState(QSettings().value(QLatin1String(key)).toByteArray(), version);
}

} // namespace synfin::app
