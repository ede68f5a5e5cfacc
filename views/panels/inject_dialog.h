// A form for a segment out of nowhere: at whom it arrives, what it carries, and at once what it would do.
//
// Shows and asks; it changes nothing itself. It stays open beside the window.
#pragma once

#include "model/sim/offers.h"
#include "views/panels/number_field.h"
#include "views/picture/wording.h"

#include <QtWidgets/QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace synfin::views {

class InjectDialog final : public QDialog {
    Q_OBJECT

public:
    explicit InjectDialog(QWidget* parent = nullptr);

    void setWording(const picture::Wording&);
    // The world that is looked at. What was filled in stays; the numbers that mean something are new.
    void show(const sim::World&, const sim::Setup&);
    using QDialog::show;

    [[nodiscard]] std::optional<sim::Choice> choice() const; // nothing while a number is missing
    [[nodiscard]] QString sentence() const;                  // what it would do
    void fill(sim::Forgery);
    void fill(sim::Side, const tcp::Segment&);

Q_SIGNALS:
    void wanted(const synfin::sim::Choice& choice);

private:
    enum Bit : std::size_t { Syn, Fin, Rst, Psh, Ack, bits };

    void build();
    void offerNumbers();
    void foresee();
    [[nodiscard]] QString say(const char* source) const;
    [[nodiscard]] sim::Side side() const;

    picture::Wording m_wording;
    sim::World m_world;
    sim::Setup m_setup;
    QFormLayout* m_form;
    QComboBox* m_side;
    std::array<QPushButton*, sim::allForgeries.size()> m_forgeries{};
    std::array<QCheckBox*, bits> m_bits{};
    NumberField* m_seq;
    NumberField* m_ack;
    QSpinBox* m_len;
    QSpinBox* m_wnd;
    QLabel* m_ready;
    QLabel* m_sentence;
    QPushButton* m_inject;
    QPushButton* m_close;
};

// "The server answers with ACK and stays in SYN_RCVD. …" with the reason and its section.
[[nodiscard]] QString injectionText(const sim::Offer&, const picture::Wording&);

} // namespace synfin::views
