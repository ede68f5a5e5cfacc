#include "views/panels/caption_panel.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QLabel>

#include <algorithm>

namespace synfin::views {

namespace {

constexpr QMargins sides(22, 12, 22, 2);
constexpr int gap = 4;

QLabel* label(QWidget* parent, const QString& name)
{
    auto* made = new QLabel(parent);
    made->setObjectName(name);
    made->setWordWrap(true);
    made->setTextFormat(Qt::RichText);
    made->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

void tint(QLabel* label, const QColor& color, double pixels, int weight)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    label->setFont(picture::Theme::font(pixels, weight));
}

} // namespace

CaptionPanel::CaptionPanel(QWidget* parent)
    : QFrame(parent),
      m_headline(label(this, QStringLiteral("headline"))),
      m_why(label(this, QStringLiteral("why"))),
      m_next(label(this, QStringLiteral("next")))
{
    setAutoFillBackground(true);
    style();
}

void CaptionPanel::setTheme(const picture::Theme& theme)
{
    m_theme = theme;
    style();
}

void CaptionPanel::setFontScale(double scale)
{
    m_scale = scale;
    style();
}

void CaptionPanel::showCaption(const Caption& caption)
{
    m_caption = caption;
    m_headline->setText(caption.headline);
    m_why->setText(caption.why);
    m_next->setText(caption.next);
    fitHeight();
}

void CaptionPanel::style()
{
    QPalette own = palette();
    own.setColor(QPalette::Window, m_theme.color(picture::Ink::BoxFillQuiet));
    setPalette(own);
    tint(m_headline, m_theme.color(picture::Ink::Text), 22 * m_scale, 500);
    tint(m_why, m_theme.color(picture::Ink::TextMuted), 15 * m_scale, 400);
    tint(m_next, m_theme.color(picture::Ink::TextMuted), 13 * m_scale, 500);
    // Room for two lines of the sentence and two of the reason, so that the pictures above never jump.
    const QFontMetrics large(m_headline->font());
    const QFontMetrics small(m_why->font());
    const QFontMetrics tiny(m_next->font());
    m_usualHeight = 2 * large.lineSpacing() + 2 * small.lineSpacing() + tiny.lineSpacing() + 26;
    fitHeight();
}

// Grows where a narrow window or a large font makes more lines than usual: words are never cut. Not a QLayout's work,
// which would lay each text out many times over, at each step.
void CaptionPanel::fitHeight()
{
    const int room = std::max(0, width() - sides.left() - sides.right());
    const int headline = m_headline->heightForWidth(room);
    const int why = m_why->heightForWidth(room);
    const int next = m_next->heightForWidth(room);
    const int needed = sides.top() + headline + gap + why + gap + next + sides.bottom();
    setFixedHeight(std::max(m_usualHeight, needed));
    m_headline->setGeometry(sides.left(), sides.top(), room, headline);
    m_why->setGeometry(sides.left(), sides.top() + headline + gap, room, why);
    m_next->setGeometry(sides.left(), minimumHeight() - sides.bottom() - next, room, next);
}

void CaptionPanel::resizeEvent(QResizeEvent* e)
{
    QFrame::resizeEvent(e);
    if (e->size().width() != e->oldSize().width())
        fitHeight();
}

} // namespace synfin::views
