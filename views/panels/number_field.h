// A sequence number: typed, or chosen from those that mean something. Nothing else can be typed.
#pragma once

#include "model/sim/forgery.h"
#include "views/picture/wording.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;

namespace synfin::views {

// "RCV.NXT: exactly the next expected"
[[nodiscard]] QString meaningText(sim::Meaning, const picture::Wording&);

class NumberField final : public QWidget {
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);

    void setHints(std::vector<sim::Hint>, const picture::Wording&);
    void setName(const QString& name, const QString& hintsName);
    [[nodiscard]] std::optional<tcp::Seq> number() const; // nothing while there is none
    void setNumber(tcp::Seq);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QComboBox* hints() const { return m_hints; }

Q_SIGNALS:
    void changed();

private:
    void showMeaning();

    QLineEdit* m_edit;
    QComboBox* m_hints;
};

} // namespace synfin::views
