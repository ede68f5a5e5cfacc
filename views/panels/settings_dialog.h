// The settings of a run: the link, the numbers and the profile. What a change would do to what was done already is told
// before it is made.
//
// The dialog decides nothing: it says what is wanted, is told what that would affect, and asks for it to be made.
#pragma once

#include "model/sim/course.h"
#include "views/picture/wording.h"

#include <QtWidgets/QDialog>

#include <array>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace synfin::views {

struct RunSettings {
    sim::Setup setup;
    sim::Course course;
    friend bool operator==(const RunSettings&, const RunSettings&) = default;
};

class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget* parent = nullptr);

    void setWording(const picture::Wording&);
    // What holds now. What the user has entered and not applied is given up.
    void show(const RunSettings&);
    using QDialog::show;
    // What applying would do, in a sentence or two.
    void showEffect(const QString&);

    // What the fields say; nothing while something in them is wrong.
    [[nodiscard]] std::optional<RunSettings> entered() const { return m_entered; }
    [[nodiscard]] QString effect() const;
    // The editor of a key of the scenario file: "msl", "delay", "iss of the client" …; null if there is none.
    [[nodiscard]] QWidget* editor(const QString& key) const;

Q_SIGNALS:
    void changed(const synfin::views::RunSettings& wanted); // entered, and not yet made
    void applied(const synfin::views::RunSettings& wanted);

private:
    struct Field {
        QString key;     // in the file
        QString section; // "profile", "link", "client", "server"
        QLabel* label = nullptr;
        QWidget* editor = nullptr;
        std::string_view about; // of the profile's keys
    };

    static void addRow(QGridLayout&, QLabel*, QWidget* editor);
    void addField(QGridLayout&, const QString& section, const QString& key, QWidget* editor,
                  std::string_view about = {});
    [[nodiscard]] QWidget* profileEditor(int key);
    void setValue(QWidget*, const QString& spelled);
    [[nodiscard]] QString toToml(const Field&) const;
    void enter(const RunSettings&);
    void chooseBase();
    void read();
    void retranslate();
    [[nodiscard]] QString say(const char* source) const;

    std::vector<Field> m_fields;
    std::array<QLabel*, 3> m_headings{};
    QComboBox* m_base;
    QLabel* m_baseLabel;
    QCheckBox* m_byItself;
    std::vector<QCheckBox*> m_without; // by tcp::allSafeguards
    QLabel* m_withoutLabel;
    QLabel* m_effect;
    QPushButton* m_apply;
    QPushButton* m_revert;
    QPushButton* m_close;
    picture::Wording m_wording;
    RunSettings m_now;
    std::optional<RunSettings> m_entered;
    bool m_filling = false;
};

} // namespace synfin::views
