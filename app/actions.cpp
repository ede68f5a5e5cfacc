#include "app/actions.h"

#include "views/panels/glyph_icon.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include <array>

namespace synfin::app {

namespace {

template <typename Enum> QVariant number(Enum value)
{
    return static_cast<int>(value);
}

constexpr auto englishProperty = "english";

void check(QActionGroup* group, const QVariant& value)
{
    for (QAction* action : group->actions()) {
        if (action->data() == value)
            action->setChecked(true);
    }
}

} // namespace

QString plainText(QString text)
{
    static const QRegularExpression inChinese(QStringLiteral("\\(&\\w\\)"));
    static const QRegularExpression mnemonic(QStringLiteral("&(.)"));
    return text.remove(inChinese).replace(mnemonic, QStringLiteral("\\1"));
}

QString englishText(const QAction& action)
{
    const QVariant english = action.property(englishProperty);
    return plainText(english.isValid() ? english.toString() : action.text());
}

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
    find = make({QKeySequence(Qt::CTRL | Qt::Key_K)});
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
    view->addAction(find);
    view->addSeparator();
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
    name(fresh, QT_TR_NOOP("&New: play freely"));
    name(open, QT_TR_NOOP("&Open…"));
    name(reload, QT_TR_NOOP("Re&load"));
    name(save, QT_TR_NOOP("&Save"));
    name(saveAs, QT_TR_NOOP("Save &as…"));
    name(ownFolder, QT_TR_NOOP("&Folder of my scenarios"));
    name(copy, QT_TR_NOOP("&Copy the scenario as text"));
    name(paste, QT_TR_NOOP("&Paste a scenario"));
    name(exportDiagram, QT_TR_NOOP("&Diagram…"));
    name(exportChart, QT_TR_NOOP("Sequence &chart…"));
    name(exportBoth, QT_TR_NOOP("&Both side by side…"));
    name(quit, QT_TR_NOOP("&Quit"));
    name(next, QT_TR_NOOP("&Next step"));
    name(back, QT_TR_NOOP("Step &back"));
    name(first, QT_TR_NOOP("&First step"));
    name(last, QT_TR_NOOP("&Last step"));
    name(play, QT_TR_NOOP("&Play"));
    name(inject, QT_TR_NOOP("&Inject a segment…"));
    name(find, QT_TR_NOOP("&Command palette…"));
    name(fit, QT_TR_NOOP("&Fit both pictures"));
    name(zoomIn, QT_TR_NOOP("Zoom &in"));
    name(zoomOut, QT_TR_NOOP("Zoom &out"));
    name(present, QT_TR_NOOP("&Present full screen"));
    name(resets, QT_TR_NOOP("Show &reset arrows"));
    name(animated, QT_TR_NOOP("&Animate steps"));
    name(bringBack, QT_TR_NOOP("Bring bac&k what was removed last"));
    name(compare, QT_TR_NOOP("&Compare branches…"));
    name(byItself, QT_TR_NOOP("&Time goes on by itself"));
    name(settings, QT_TR_NOOP("&Settings of this run…"));
    name(happen, QT_TR_NOOP("What can &happen now"));
    happen->setIconText(tr("What now?")); // on the tool bar
    happen->setToolTip(tr("Choose what happens next, and see what TCP does"));
    name(endpoints, QT_TR_NOOP("&Endpoints"));
    endpoints->setIconText(tr("Endpoints")); // on the tool bar
    endpoints->setToolTip(tr("What each endpoint knows, and what ss and netstat would print"));
    name(seen, QT_TR_NOOP("What you have &seen"));
    name(why, QT_TR_NOOP("&Why?"));
    why->setIconText(tr("Why?")); // on the tool bar
    why->setToolTip(tr("Leave a rule of TCP out, and see what goes wrong"));
    name(keys, QT_TR_NOOP("&Keys"));
    name(profiles, QT_TR_NOOP("&Profiles…"));
    name(about, QT_TR_NOOP("&About SynFin"));
    nameChoices();
    nameMenus();
}

void Actions::nameChoices()
{
    nameAll(themes, {QT_TR_NOOP("Light"), QT_TR_NOOP("Dark"), QT_TR_NOOP("Print (black and white)")});
    nameAll(namings, {QT_TR_NOOP("RFC 9293 (SYN-RECEIVED)"), QT_TR_NOOP("Textbooks (SYN_RCVD)"),
                      QT_TR_NOOP("Linux (SYN_RECV, ESTAB)"), QT_TR_NOOP("Windows (SYN_RECEIVED)")});
    nameAll(numbers,
            {QT_TR_NOOP("As on the wire"), QT_TR_NOOP("Relative (first is 0)"), QT_TR_NOOP("Symbolic (x, y)")});
    // A language is named in itself.
    nameAll(languages, {"English", "Simplified Chinese", "Traditional Chinese"});
    const QStringList ownNames{QStringLiteral("English"), QStringLiteral("简体中文"), QStringLiteral("繁體中文")};
    for (int i = 0; i < ownNames.size(); ++i)
        languages->actions().at(i)->setText(ownNames.at(i));
    for (QAction* size : fontSizes->actions())
        size->setText(tr("%1 %").arg(qRound(size->data().toDouble() * 100)));
}

void Actions::nameMenus()
{
    constexpr std::array menuNames{QT_TR_NOOP("&File"),
                                   QT_TR_NOOP("Open &recent"),
                                   QT_TR_NOOP("&Unsaved sessions"),
                                   QT_TR_NOOP("&Export"),
                                   QT_TR_NOOP("&Step"),
                                   QT_TR_NOOP("&View"),
                                   QT_TR_NOOP("&Names of states"),
                                   QT_TR_NOOP("S&equence numbers"),
                                   QT_TR_NOOP("&Theme"),
                                   QT_TR_NOOP("Font &size"),
                                   QT_TR_NOOP("&Language"),
                                   QT_TR_NOOP("&Help")};
    for (int i = 0; i < m_menus.size(); ++i)
        name(m_menus.at(i)->menuAction(), menuNames.at(static_cast<std::size_t>(i)));
}

void Actions::name(QAction* action, const char* english)
{
    action->setProperty(englishProperty, QString::fromUtf8(english));
    action->setText(tr(english));
}

void Actions::nameAll(const QActionGroup* group, std::initializer_list<const char*> english)
{
    const QList<QAction*> actions = group->actions();
    for (qsizetype i = 0; const char* each : english)
        name(actions.at(i++), each);
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
