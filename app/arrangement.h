// Which docks of the window are open, where and how large: kept between runs.
#pragma once

class QMainWindow;

namespace synfin::app {

void keepArrangement(const QMainWindow&);
// As it was kept; else all stays as it is.
void restoreArrangement(QMainWindow&);

} // namespace synfin::app
