// The state diagram on screen: a view that is given what to show, and says what was pointed at.
//
// What stands still is drawn once; show() hands on only what a moment changes. The whole diagram is kept in sight until
// the user zooms: Ctrl and the wheel, + and -; dragging the ground moves a diagram that is larger than the view.
#pragma once

#include "views/picture/diagram.h"
#include "views/picture/diagram_possible.h"
#include "views/picture/theme.h"
#include "views/scene/picturescene.h"

#include <QtWidgets/QGraphicsView>

#include <optional>
#include <set>

namespace synfin::views {

class DiagramView final : public QGraphicsView {
    Q_OBJECT

public:
    explicit DiagramView(QWidget* parent = nullptr);
    ~DiagramView() override;

    void setWording(const picture::Wording&);
    void setTheme(const picture::Theme&);
    void setFontScale(double scale); // 0.8 to 2
    void setShowResets(bool);
    void setShowNumbers(bool);

    // The moment is as in picture::Diagram. The history is not kept; whatever the setters change, the same moment stays
    // in sight.
    void show(const sim::History&, double moment);
    using QGraphicsView::show;

    // Marks what has been seen, and lets the rest step back; with nothing, all is drawn alike.
    void setSeen(std::optional<std::set<const tcp::Rule*>>);

    // Marks the arrows that a click makes happen.
    void setPossible(picture::diagram::Possible);
    // The middle of an arrow on the screen, for a menu about it.
    [[nodiscard]] QPoint placeOf(const tcp::Rule&) const;

    // Shows where this transition would lead, beside the moment; nothing with a null.
    void preview(const tcp::Rule*, sim::Side);

    [[nodiscard]] const picture::Diagram& diagram();
    [[nodiscard]] PictureScene* pictureScene() { return &m_scene; }

    void fit();
    void zoomBy(double factor); // about the middle of the view
    [[nodiscard]] bool fitting() const { return m_fitting; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void ruleClicked(const QString& ruleId); // as in the table: "listen-rcv-syn"
    void stateClicked(const QString& state); // as in the RFC: "SYN-RECEIVED"
    void hovered(const QString& id);         // of the group; empty when the pointer has left

protected:
    void wheelEvent(QWheelEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void showEvent(QShowEvent*) override;

private:
    enum Layer { StaticLayer, MomentLayer, PreviewLayer };
    struct Preview {
        const tcp::Rule* rule = nullptr;
        sim::Side side = sim::Side::Client;
    };

    void showPreview();
    void showStatic();

    void change(const picture::DiagramOptions&);
    void outdate();
    void build();
    void showMoment();
    void zoomAt(double factor, QPoint inViewport);
    void tellClick(const QString& groupId);

    picture::Wording m_wording;
    picture::DiagramOptions m_options;
    std::optional<picture::Diagram> m_diagram; // made when it is needed, not at each change
    std::optional<picture::diagram::Walk> m_walk;
    Preview m_preview;
    std::optional<std::set<const tcp::Rule*>> m_seen;
    picture::diagram::Possible m_possible;
    PictureScene m_scene;
    bool m_fitting = true;
    bool m_buildAwaited = false;
};

} // namespace synfin::views
