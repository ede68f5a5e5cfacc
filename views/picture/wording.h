// The words of a picture: which language, and which names for the states.
//
// Independent of the program's own language, so that an export can have another. The model's sentences are English and
// name states as RFC 9293 does; text() translates them and puts the chosen names in.
#pragma once

#include "model/tcp/state.h"

#include <QtCore/QString>

#include <memory>
#include <string_view>

class QTranslator;

namespace synfin::picture {

// Rfc: SYN-RECEIVED. Textbook: SYN_RCVD. Linux, as people say after ss and netstat: SYN_RECV, ESTAB. Windows netstat:
// SYN_RECEIVED, LISTENING.
enum class Naming { Rfc, Textbook, Linux, Windows };

class Wording final {
public:
    // lang: "en", "zh_CN", "zh_TW". A language without a translation gives English.
    explicit Wording(const QString& lang = QStringLiteral("en"), Naming naming = Naming::Textbook);
    // With words from elsewhere than the program's own translations.
    Wording(const QString& lang, Naming naming, std::shared_ptr<QTranslator> translator);

    [[nodiscard]] const QString& lang() const { return m_lang; }
    [[nodiscard]] Naming naming() const { return m_naming; }
    [[nodiscard]] QString state(tcp::State) const;
    // Translates `source` (as marked for translation in `context`), then renames the states in it.
    [[nodiscard]] QString text(const char* context, std::string_view source) const;
    // Only renames: a text that is already in the reader's language but names states as the RFC does.
    [[nodiscard]] QString renamed(const QString&) const;

private:
    QString m_lang;
    Naming m_naming;
    std::shared_ptr<QTranslator> m_translator;
};

[[nodiscard]] QString stateName(tcp::State, Naming);

} // namespace synfin::picture
