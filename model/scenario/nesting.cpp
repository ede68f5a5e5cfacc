#include "model/scenario/nesting.h"

namespace synfin::scenario {

namespace {

// Walks over the text and knows only what strings and comments are.
class Walker final {
public:
    explicit Walker(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::optional<Place> run()
    {
        while (m_pos < m_text.size()) {
            const char c = m_text[m_pos];
            if (c == '#') {
                skipComment();
            } else if (c == '"' || c == '\'') {
                skipString(c);
            } else {
                m_parts = c == '.' ? m_parts + 1 : continuesKey(c) ? m_parts : 0;
                if (m_parts >= deepestKey)
                    return m_place;
                advance();
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] static bool continuesKey(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
               || c == ' ' || c == '\t';
    }
    void advance()
    {
        const char c = m_text[m_pos++];
        if (c == '\n')
            m_place = {m_place.line + 1, 1};
        else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            ++m_place.column;
    }
    void advance(std::size_t n)
    {
        for (; n > 0 && m_pos < m_text.size(); --n)
            advance();
    }
    void skipComment()
    {
        while (m_pos < m_text.size() && m_text[m_pos] != '\n')
            advance();
    }
    void skipString(char quote)
    {
        const std::string three(3, quote);
        const bool multiline = m_text.substr(m_pos).starts_with(three);
        advance(multiline ? 3 : 1);
        while (m_pos < m_text.size()) {
            const std::string_view rest = m_text.substr(m_pos);
            if (multiline ? rest.starts_with(three) : rest.front() == quote) {
                advance(multiline ? 3 : 1);
                return;
            }
            if (!multiline && rest.front() == '\n')
                return;
            advance(quote == '"' && rest.front() == '\\' ? 2 : 1);
        }
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    Place m_place;
    int m_parts = 0;
};

} // namespace

std::optional<Place> tooDeep(std::string_view toml)
{
    return Walker(toml).run();
}

} // namespace synfin::scenario
