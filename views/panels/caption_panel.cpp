#include "views/panels/caption_panel.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace synfin::views {

namespace {

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
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 12, 22, 2);
    layout->setSpacing(4);
    layout->addWidget(m_headline);
    layout->addWidget(m_why);
    layout->addStretch();
    layout->addWidget(m_next);
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

// Grows where a narrow window or a large font makes more lines than usual: words are never cut.
void CaptionPanel::fitHeight()
{
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : 0;
    setFixedHeight(std::max(m_usualHeight, needed));
}

void CaptionPanel::resizeEvent(QResizeEvent* e)
{
    QFrame::resizeEvent(e);
    if (e->size().width() != e->oldSize().width())
        fitHeight();
}

} // namespace synfin::views
