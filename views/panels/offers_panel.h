// "What can happen now": for each endpoint its calls, its timers, and the segments about to reach it.
//
// Shows offers and says which one the user wants, or is looking at; it changes nothing itself. What cannot happen is
// shown too, quietly, with the reason.
#pragma once

#include "model/sim/offers.h"
#include "views/picture/theme.h"
#include "views/picture/wording.h"

#include <QtWidgets/QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QLabel;
class QListView;
class QModelIndex;
class QPushButton;

namespace synfin::views {

class OfferList;
class OfferNumbers;

class OffersPanel final : public QWidget {
    Q_OBJECT

public:
    explicit OffersPanel(QWidget* parent = nullptr);
    ~OffersPanel() override;

    void setTheme(const picture::Theme&);
    void setWording(const picture::Wording&);
    // The world that is looked at. What the user points at stays pointed at where it is still there.
    void show(const sim::World&, const sim::Setup&);
    using QWidget::show;

    [[nodiscard]] QListView* list(sim::Side side) const { return m_lists[sim::index(side)]; }
    [[nodiscard]] const sim::Offer& offerAt(sim::Side, int row) const;
    [[nodiscard]] int rowOf(sim::Side, const sim::Action&) const; // -1 if it is not shown
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QCheckBox* impossibleToo() const { return m_impossible; }

Q_SIGNALS:
    void chosen(const synfin::sim::Choice& choice);
    void injectionAsked();
    // What the user looks at; null when nothing. Valid while the signal is handled.
    void pointedAt(const synfin::sim::Offer* offer);

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void changeEvent(QEvent*) override;

private:
    void fill();
    void take();
    void retranslate();
    void style();
    void act(sim::Side, const QModelIndex&);
    void lookAt(sim::Side, const QModelIndex&);
    void lookAway();
    [[nodiscard]] std::optional<sim::Side> sideOf(const QObject* listOrViewport) const;

    std::array<QLabel*, 2> m_headings;
    std::array<QListView*, 2> m_lists;
    std::array<OfferList*, 2> m_models;
    QCheckBox* m_impossible;
    OfferNumbers* m_numbers;
    QPushButton* m_inject;
    QLabel* m_detail;
    picture::Theme m_theme;
    picture::Wording m_wording;
    sim::World m_world;
    sim::Setup m_setup;
    std::vector<sim::Offer> m_offers;
    std::array<tcp::State, 2> m_states{};
    bool m_secondClick = false; // of a double click, which acts once
};

} // namespace synfin::views
