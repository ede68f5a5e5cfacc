// The command palette: a line over the window to type a few words into, and below it what they mean.
//
// It lies in the window as any other part of it, in front of the rest, and goes when the keyboard goes elsewhere. It
// shows the entries that it is given and says which one the user wants.
#pragma once

#include "views/panels/palette_match.h"
#include "views/picture/theme.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace synfin::views {

class PaletteList;

class Palette final : public QWidget {
    Q_OBJECT

public:
    explicit Palette(QWidget* window);
    ~Palette() override;

    void setTheme(const picture::Theme&);

    void open();    // with nothing typed; asks for entries
    void dismiss(); // gives the keyboard back to whom it had
    // Best first; the first one becomes the current one.
    void showEntries(const std::vector<PaletteEntry>&);

    [[nodiscard]] QString query() const;
    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] const PaletteEntry& entry(int row) const;

Q_SIGNALS:
    void queryChanged(const QString& query);
    void chosen(int row); // of something possible

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent*) override;

private:
    void place();
    void retranslate();
    void showCurrent();
    void choose(int row);
    void moveBy(int rows);
    [[nodiscard]] bool press(int key, Qt::KeyboardModifiers);

    QLineEdit* m_line;
    QListView* m_list;
    PaletteList* m_model;
    QLabel* m_detail;
    picture::Theme m_theme;
    QPointer<QWidget> m_before; // who had the keyboard
};

} // namespace synfin::views
