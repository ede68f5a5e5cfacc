// A table of what the profiles decide, and where they differ. Its text can be copied.
#pragma once

#include "views/picture/wording.h"

#include <QtWidgets/QDialog>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace synfin::views {

class ProfilesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ProfilesDialog(QWidget* parent = nullptr);

    void setWording(const picture::Wording&);

private:
    void fill();
    void showRows();
    void copy();
    [[nodiscard]] QString say(const char* source) const;

    picture::Wording m_wording;
    QLabel* m_intro;
    QCheckBox* m_onlyDifferences;
    QTableWidget* m_table;
    QAction* m_copyAction;
    QPushButton* m_copy;
    QPushButton* m_close;
};

} // namespace synfin::views
