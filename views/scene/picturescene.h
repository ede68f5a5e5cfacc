// A scene that shows groups of pictures, in layers that change at different times: what stands still, and the moment.
//
// A layer is given whole. Groups with the same id and value are left alone, changed ones are changed in place, those
// that are no longer there go. Groups are drawn in ascending z whatever their layer; where z is the same (closer than
// 0.1), in the order of the layers and of the lists. Ids are unique within a layer.
#pragma once

#include "views/picture/picture.h"
#include "views/picture/theme.h"
#include "views/scene/groupitem.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtWidgets/QGraphicsScene>

#include <vector>

namespace synfin::views {

class PictureScene final : public QGraphicsScene {
    Q_OBJECT

public:
    explicit PictureScene(const picture::Theme&, QObject* parent = nullptr);

    [[nodiscard]] const picture::Theme& theme() const { return m_theme; }
    void setTheme(const picture::Theme&);

    // The scene's rectangle is not touched: set it to the picture's box.
    void setGroups(int layer, std::vector<picture::Group>);
    [[nodiscard]] GroupItem* item(const QString& id) const; // of the topmost layer that has it; else null

    // What can be pointed at, in the order of Tab, for an accessible description of the view.
    struct Described {
        QString id;
        QString title;
        QString about;
    };
    [[nodiscard]] std::vector<Described> described() const;

    // The group that has the keyboard, empty if none.
    [[nodiscard]] QString focusedGroup() const;
    void focusGroup(const QString& id); // makes it visible in every view; does nothing unless it is interactive

    // For the items.
    void setHovered(const QString& id);
    void click(const QString& id);

Q_SIGNALS:
    void groupClicked(const QString& id);
    void groupHovered(const QString& id); // empty when the pointer has left
    void groupActivated(const QString& id); // by Enter

protected:
    bool event(QEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void focusOutEvent(QFocusEvent*) override;

private:
    struct Entry {
        GroupItem* item = nullptr; // owned by the scene
        double key = 0;            // ascends along the layer's list
    };
    using Layer = QHash<QString, Entry>;

    [[nodiscard]] QList<GroupItem*> focusable() const;
    void takeFocus(GroupItem*);
    bool moveFocus(bool forwards); // false past either end
    bool moveFocus(Qt::Key arrow);

    picture::Theme m_theme;
    QHash<int, Layer> m_layers;
    QString m_hovered;
};

} // namespace synfin::views
