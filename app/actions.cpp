#include "app/actions.h"

#include "views/panels/glyph_icon.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

namespace synfin::app {

namespace {

template <typename Enum> QVariant number(Enum value)
{
    return static_cast<int>(value);
}

void check(QActionGroup* group, const QVariant& value)
{
    for (QAction* action : group->actions()) {
        if (action->data() == value)
            action->setChecked(true);
    }
}

} // namespace

Actions::Actions(QObject* parent) : QObject(parent)
{
    fresh = make({QKeySequence::New});
    open = make({QKeySequence::Open});
    reload = make({QKeySequence(Qt::CTRL | Qt::Key_R)});
    save = make({QKeySequence::Save});
    saveAs = make({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    ownFolder = make();
    copy = make({QKeySequence::Copy});
    paste = make({QKeySequence::Paste});
    exportDiagram = make({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)});
    exportChart = make({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    exportBoth = make({QKeySequence(Qt::CTRL | Qt::Key_E)});
    quit = make({QKeySequence(Qt::CTRL | Qt::Key_Q)});
    // PageUp, PageDown and the full stop are what presenters' remotes send.
    next = make({QKeySequence(Qt::Key_Right), QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_PageDown),
                 QKeySequence(Qt::Key_Period)});
    back = make({QKeySequence(Qt::Key_Left), QKeySequence(Qt::Key_PageUp)});
    first = make({QKeySequence(Qt::Key_Home)});
    last = make({QKeySequence(Qt::Key_End)});
    play = make({QKeySequence(Qt::Key_P)}, true);
    inject = make({QKeySequence(Qt::Key_I)});
    fit = make({QKeySequence(Qt::Key_F)});
    zoomIn = make({QKeySequence(Qt::Key_Plus), QKeySequence(QKeySequence::ZoomIn)});
    zoomOut = make({QKeySequence(Qt::Key_Minus), QKeySequence(QKeySequence::ZoomOut)});
    present = make({QKeySequence(Qt::Key_F5)}, true);
    resets = make({QKeySequence(Qt::Key_R)}, true);
    animated = make({}, true);
    why = make({QKeySequence(Qt::Key_W)}, true);
    happen = make({QKeySequence(Qt::Key_N)}, true);
    endpoints = make({QKeySequence(Qt::Key_E)}, true);
    seen = make({QKeySequence(Qt::Key_C)}, true);
    bringBack = make({QKeySequence::Undo});
    compare = make({QKeySequence(Qt::Key_B)});
    byItself = make({QKeySequence(Qt::Key_T)}, true);
    settings = make({QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    using picture::Naming;
    using picture::NumberStyle;
    using picture::ThemeName;
    themes = choices({number(ThemeName::Light), number(ThemeName::Dark), number(ThemeName::Print)});
    languages = choices({QStringLiteral("en"), QStringLiteral("zh_CN"), QStringLiteral("zh_TW")});
    namings = choices({number(Naming::Rfc), number(Naming::Textbook), number(Naming::Linux), number(Naming::Windows)});
    numbers = choices({number(NumberStyle::Absolute), number(NumberStyle::Relative), number(NumberStyle::Symbolic)});
    QList<QVariant> sizes;
    for (const double scale : fontScales())
        sizes << scale;
    fontSizes = choices(sizes);
    keys = make({QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    profiles = make();
    about = make();
    retranslate();
}

QAction* Actions::make(const QList<QKeySequence>& shortcuts, bool checkable)
{
    auto* action = new QAction(this);
    action->setShortcuts(shortcuts);
    action->setCheckable(checkable);
    m_all << action;
    return action;
}

QActionGroup* Actions::choices(const QList<QVariant>& values)
{
    auto* group = new QActionGroup(this);
    for (const QVariant& value : values) {
        QAction* action = make({}, true);
        action->setData(value);
        group->addAction(action);
    }
    return group;
}

void Actions::fill(QMenuBar& bar)
{
    QMenu* file = bar.addMenu(QString());
    file->addActions({fresh, open});
    recent = file->addMenu(QString());
    kept = file->addMenu(QString());
    file->addAction(reload);
    file->addSeparator();
    file->addActions({save, saveAs, ownFolder});
    file->addSeparator();
    file->addActions({copy, paste});
    file->addSeparator();
    QMenu* exports = file->addMenu(QString());
    exports->addActions({exportDiagram, exportChart, exportBoth});
    file->addSeparator();
    file->addAction(quit);

    QMenu* steps = bar.addMenu(QString());
    steps->addActions({next, back, first, last});
    steps->addSeparator();
    steps->addAction(play);
    steps->addAction(byItself);
    steps->addAction(settings);
    steps->addSeparator();
    steps->addAction(inject);
    steps->addAction(compare);
    steps->addAction(bringBack);
    steps->addAction(animated);

    QMenu* view = bar.addMenu(QString());
    view->addActions({fit, zoomIn, zoomOut});
    view->addSeparator();
    view->addActions({present, resets});
    view->addSeparator();
    view->addActions({happen, endpoints, why, seen});
    view->addSeparator();
    m_menus = {file, recent, kept, exports, steps, view};
    for (QActionGroup* group : {namings, numbers, themes, fontSizes, languages}) {
        QMenu* menu = view->addMenu(QString());
        menu->addActions(group->actions());
        m_menus << menu;
    }

    QMenu* help = bar.addMenu(QString());
    help->addActions({keys, profiles, about});
    m_menus << help;
    retranslate();
}

void Actions::retranslate()
{
    fresh->setText(tr("&New: play freely"));
    open->setText(tr("&Open…"));
    reload->setText(tr("Re&load"));
    save->setText(tr("&Save"));
    saveAs->setText(tr("Save &as…"));
    ownFolder->setText(tr("&Folder of my scenarios"));
    copy->setText(tr("&Copy the scenario as text"));
    paste->setText(tr("&Paste a scenario"));
    exportDiagram->setText(tr("&Diagram…"));
    exportChart->setText(tr("Sequence &chart…"));
    exportBoth->setText(tr("&Both side by side…"));
    quit->setText(tr("&Quit"));
    next->setText(tr("&Next step"));
    back->setText(tr("Step &back"));
    first->setText(tr("&First step"));
    last->setText(tr("&Last step"));
    play->setText(tr("&Play"));
    inject->setText(tr("&Inject a segment…"));
    fit->setText(tr("&Fit both pictures"));
    zoomIn->setText(tr("Zoom &in"));
    zoomOut->setText(tr("Zoom &out"));
    present->setText(tr("&Present full screen"));
    resets->setText(tr("Show &reset arrows"));
    animated->setText(tr("&Animate steps"));
    bringBack->setText(tr("Bring bac&k what was removed last"));
    compare->setText(tr("&Compare branches…"));
    byItself->setText(tr("&Time goes on by itself"));
    settings->setText(tr("&Settings of this run…"));
    happen->setText(tr("What can &happen now"));
    happen->setIconText(tr("What now?")); // on the tool bar
    happen->setToolTip(tr("Choose what happens next, and see what TCP does"));
    endpoints->setText(tr("&Endpoints"));
    endpoints->setIconText(tr("Endpoints")); // on the tool bar
    endpoints->setToolTip(tr("What each endpoint knows, and what ss and netstat would print"));
    seen->setText(tr("What you have &seen"));
    why->setText(tr("&Why?"));
    why->setIconText(tr("Why?")); // on the tool bar
    why->setToolTip(tr("Leave a rule of TCP out, and see what goes wrong"));
    keys->setText(tr("&Keys"));
    profiles->setText(tr("&Profiles…"));
    about->setText(tr("&About SynFin"));
    const QStringList themeNames{tr("Light"), tr("Dark"), tr("Print (black and white)")};
    const QStringList languageNames{QStringLiteral("English"), QStringLiteral("简体中文"), QStringLiteral("繁體中文")};
    const QStringList namingNames{tr("RFC 9293 (SYN-RECEIVED)"), tr("Textbooks (SYN_RCVD)"),
                                  tr("Linux (SYN_RECV, ESTAB)"), tr("Windows (SYN_RECEIVED)")};
    const QStringList numberNames{tr("As on the wire"), tr("Relative (first is 0)"), tr("Symbolic (x, y)")};
    const auto name = [](QActionGroup* group, const QStringList& names) {
        for (int i = 0; i < names.size(); ++i)
            group->actions().at(i)->setText(names.at(i));
    };
    name(themes, themeNames);
    name(languages, languageNames);
    name(namings, namingNames);
    name(numbers, numberNames);
    for (QAction* size : fontSizes->actions())
        size->setText(tr("%1 %").arg(qRound(size->data().toDouble() * 100)));
    const QStringList menuNames{tr("&File"),  tr("Open &recent"), tr("&Unsaved sessions"), tr("&Export"),
                                tr("&Step"),  tr("&View"),        tr("&Names of states"),  tr("S&equence numbers"),
                                tr("&Theme"), tr("Font &size"),   tr("&Language"),         tr("&Help")};
    for (int i = 0; i < m_menus.size(); ++i)
        m_menus.at(i)->setTitle(menuNames.at(i));
}

void Actions::setIcons(const picture::Theme& theme, bool playing)
{
    using views::Glyph;
    const QColor color = theme.color(picture::Ink::Text);
    const QColor disabled = theme.color(picture::Ink::Grid);
    first->setIcon(views::glyphIcon(Glyph::First, color, disabled));
    back->setIcon(views::glyphIcon(Glyph::Back, color, disabled));
    play->setIcon(views::glyphIcon(playing ? Glyph::Pause : Glyph::Play, color, disabled));
    next->setIcon(views::glyphIcon(Glyph::Next, color, disabled));
    last->setIcon(views::glyphIcon(Glyph::Last, color, disabled));
}

void Actions::show(const Look& look)
{
    resets->setChecked(look.resets);
    animated->setChecked(look.animated);
    check(themes, number(look.theme));
    check(languages, look.lang);
    check(namings, number(look.naming));
    check(numbers, number(look.numbers));
    check(fontSizes, look.fontScale);
}

QList<QAction*> Actions::withKeys() const
{
    QList<QAction*> list;
    for (QAction* action : m_all) {
        if (!action->shortcuts().isEmpty())
            list << action;
    }
    return list;
}

} // namespace synfin::app
