// The sentence under both pictures: what happened, why with the section of the RFC, and what comes next. Large enough
// to be read from the last row.
#pragma once

#include "views/picture/theme.h"

#include <QtWidgets/QFrame>

class QLabel;

namespace synfin::views {

struct Caption {
    QString headline; // rich text
    QString why;
    QString next; // may be empty
    bool operator==(const Caption&) const = default;
};

class CaptionPanel final : public QFrame {
    Q_OBJECT

public:
    explicit CaptionPanel(QWidget* parent = nullptr);

    void setTheme(const picture::Theme&);
    void setFontScale(double);
    void showCaption(const Caption&);
    [[nodiscard]] const Caption& caption() const { return m_caption; }

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void style();
    void fitHeight();

    QLabel* m_headline;
    QLabel* m_why;
    QLabel* m_next;
    picture::Theme m_theme;
    Caption m_caption;
    double m_scale = 1;
    int m_usualHeight = 0;
};

} // namespace synfin::views
