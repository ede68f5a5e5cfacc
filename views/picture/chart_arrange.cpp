// Several labels at once: first come, first served, and where that fails a search among neighbours.

#include "views/picture/chart_place.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace synfin::picture {

namespace {

// Labels that follow one another and may have to give way to one another.
constexpr int neighbours = 4;
// Places of one label that the search looks at, and comparisons that it makes in all.
constexpr std::size_t mostPlaces = 160;
constexpr int mostComparisons = 60'000;

struct Taken {
    TextShape text;
    std::vector<OrientedBox> boxes;
    int trouble = 0;
};

Taken bestPlace(const Obstacles& obstacles, const LabelPlaces& places, double margin)
{
    Choice choice(obstacles, margin);
    places([&choice](const LabelPlace& place) { return choice.offer(place.text, place.rows); });
    const TextShape text = choice.taken();
    return {text, boxesOf(text, margin / 2), choice.trouble()};
}

// Some of the possible places of each label.
using Places = std::vector<std::vector<const Taken*>>;

// Chooses one of the possible places of each label so that none touches another.
class Search final {
public:
    explicit Search(Places places) : m_places(std::move(places)), m_chosen(m_places.size(), -1)
    {
        m_order.resize(m_places.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::stable_sort(m_order.begin(), m_order.end(),
                         [this](std::size_t a, std::size_t b) { return m_places[a].size() < m_places[b].size(); });
    }
    bool run() { return place(0); }
    [[nodiscard]] const Taken& chosen(std::size_t label) const
    {
        return *m_places[label][static_cast<std::size_t>(m_chosen[label])];
    }

private:
    bool place(std::size_t depth)
    {
        if (depth == m_order.size())
            return true;
        const std::size_t label = m_order[depth];
        for (std::size_t i = 0; i < m_places[label].size() && m_comparisons < mostComparisons; ++i) {
            if (!isFree(m_places[label][i]->boxes, depth))
                continue;
            m_chosen[label] = static_cast<int>(i);
            if (place(depth + 1))
                return true;
        }
        return false;
    }
    bool isFree(const std::vector<OrientedBox>& boxes, std::size_t depth)
    {
        for (std::size_t d = 0; d < depth; ++d) {
            ++m_comparisons;
            if (touch(chosen(m_order[d]).boxes, boxes))
                return false;
        }
        return true;
    }

    Places m_places;
    std::vector<int> m_chosen;
    std::vector<std::size_t> m_order;
    int m_comparisons = 0;
};

// The places that are over no text, those over the fewest lines first.
std::vector<Taken> possiblePlaces(const Obstacles& obstacles, const LabelPlaces& places, double margin)
{
    std::vector<Taken> free;
    std::vector<Taken> over;
    places([&](const LabelPlace& place) {
        const int trouble = obstacles.trouble(boxesOf(place.text, place.rows, margin), Obstacles::overText);
        std::vector<Taken>& list = trouble == 0 ? free : over;
        if (trouble < Obstacles::overText && list.size() < mostPlaces) {
            list.push_back({place.text, boxesOf(place.text, place.rows, margin / 2), trouble});
            list.back().text.halo = trouble > 0;
        }
        return free.size() >= mostPlaces;
    });
    std::ranges::stable_sort(over, {}, &Taken::trouble);
    free.insert(free.end(), over.begin(), over.end());
    return free;
}

// All labels of a passage, and where each could stand for all that the others do.
class Arrangement final {
public:
    Arrangement(const Obstacles& obstacles, const std::vector<LabelPlaces>& labels, double margin)
        : m_obstacles(obstacles), m_labels(labels), m_margin(margin), m_possible(labels.size())
    {
        Obstacles all = obstacles;
        for (const LabelPlaces& places : labels) {
            m_taken.push_back(bestPlace(all, places, margin));
            all.addText(m_taken.back().boxes);
        }
    }
    [[nodiscard]] int trouble(std::size_t label) const { return m_taken[label].trouble; }
    [[nodiscard]] const TextShape& text(std::size_t label) const { return m_taken[label].text; }
    void searchAround(std::size_t middle);

private:
    [[nodiscard]] std::vector<const Taken*> placesBeside(std::size_t label, const Obstacles& others);

    const Obstacles& m_obstacles;
    const std::vector<LabelPlaces>& m_labels;
    double m_margin;
    std::vector<Taken> m_taken;
    std::vector<std::optional<std::vector<Taken>>> m_possible; // by label, once it is asked for
};

std::vector<const Taken*> Arrangement::placesBeside(std::size_t label, const Obstacles& others)
{
    if (!m_possible[label])
        m_possible[label] = possiblePlaces(m_obstacles, m_labels[label], m_margin);
    std::vector<const Taken*> places;
    for (const Taken& place : *m_possible[label])
        if (others.trouble(place.boxes, 1) == 0)
            places.push_back(&place);
    return places;
}

// Tries to free the label in the middle by moving those around it too.
void Arrangement::searchAround(std::size_t middle)
{
    const std::size_t from = middle < neighbours ? 0 : middle - neighbours;
    const std::size_t to = std::min(m_labels.size(), middle + neighbours + 1);
    Obstacles others;
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
        if (i < from || i >= to)
            others.addText(m_taken[i].boxes);
    }
    Places possible;
    int before = 0;
    for (std::size_t i = from; i < to; ++i) {
        possible.push_back(placesBeside(i, others));
        before += m_taken[i].trouble;
    }
    // First with nothing but free places for those that have any.
    Places best = possible;
    for (std::vector<const Taken*>& places : best) {
        const auto over = std::ranges::find_if(places, [](const Taken* place) { return place->trouble > 0; });
        if (over != places.begin())
            places.erase(over, places.end());
    }
    for (Places* choices : {&best, &possible}) {
        Search search(std::move(*choices));
        if (!search.run())
            continue;
        int after = 0;
        for (std::size_t i = from; i < to; ++i)
            after += search.chosen(i - from).trouble;
        if (after >= before)
            continue;
        for (std::size_t i = from; i < to; ++i)
            m_taken[i] = search.chosen(i - from);
        before = after;
    }
}

} // namespace

std::vector<TextShape> arranged(const Obstacles& obstacles, const std::vector<LabelPlaces>& labels, double margin)
{
    Arrangement arrangement(obstacles, labels, margin);
    std::vector<TextShape> texts;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (arrangement.trouble(i) > 0)
            arrangement.searchAround(i);
    }
    for (std::size_t i = 0; i < labels.size(); ++i)
        texts.push_back(arrangement.text(i));
    return texts;
}

} // namespace synfin::picture
