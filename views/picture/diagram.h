// The state transition diagram of TCP as a picture: made from the table of transitions, in the reader's words.
//
// The static part is made once. What depends on a moment of a history — where the endpoints stand, the arrow that is
// being taken, the path walked so far — is made of few groups for each moment and drawn with it.
#pragma once

#include "views/picture/diagram_path.h"
#include "views/picture/diagram_walk.h"

namespace synfin::picture {

class Diagram final {
public:
    explicit Diagram(const Wording&, const DiagramOptions& = {});

    // The static groups, and the box that everything is drawn in, at any moment.
    [[nodiscard]] const Picture& picture() const { return m_picture; }
    [[nodiscard]] const DiagramOptions& options() const { return m_options; }
    [[nodiscard]] const Wording& wording() const { return m_wording; }
    // For whoever must know where things stand.
    [[nodiscard]] const diagram::Layout& layout() const { return m_ground.layout; }
    [[nodiscard]] const diagram::Ground& ground() const { return m_ground; }

    // What a moment adds. A whole number k means that step k is done; between k and k + 1, step k + 1 is in progress.
    // Moments outside the history are clamped.
    [[nodiscard]] std::vector<Group> groups(const sim::History&, double moment) const;
    [[nodiscard]] std::vector<Group> groups(const diagram::Walk&) const;
    // What a transition would be if this side took it next.
    [[nodiscard]] std::vector<Group> preview(const tcp::Rule&, sim::Side) const;
    // Both parts together, as for an export.
    [[nodiscard]] Picture picture(const sim::History&, double moment) const;

private:
    Wording m_wording;
    DiagramOptions m_options;
    diagram::Ground m_ground;
    Picture m_picture;
};

} // namespace synfin::picture
