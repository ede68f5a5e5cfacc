// Everything that can be done from the keyboard, the menus and the tool bar, as QActions with their keys. What an
// action does is connected by the window.
#pragma once

#include "app/look.h"

#include <QtCore/QObject>
#include <QtGui/QAction>
#include <QtGui/QActionGroup>

class QMenu;
class QMenuBar;

namespace synfin::app {

// The words of an action without the mark of its mnemonic: "&Open…", and in Chinese "打开(&O)…".
[[nodiscard]] QString plainText(QString);
// The same of its English words, whatever is spoken; of actions that have no others, their words.
[[nodiscard]] QString englishText(const QAction&);

class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject* parent);

    QAction* fresh; // two closed endpoints, for free play
    QAction* open;
    QMenu* recent = nullptr; // of files; filled when it opens
    QMenu* kept = nullptr;   // of sessions that were not saved; the same
    QAction* reload;
    QAction* save;
    QAction* saveAs;
    QAction* ownFolder;
    QAction* copy; // the scenario as text
    QAction* paste;
    QAction* exportDiagram;
    QAction* exportChart;
    QAction* exportBoth;
    QAction* quit;

    QAction* next;
    QAction* back;
    QAction* first;
    QAction* last;
    QAction* play;   // checkable: playing
    QAction* inject; // a segment out of nowhere

    QAction* fit;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* find;      // the command palette
    QAction* present;   // checkable
    QAction* resets;    // checkable
    QAction* animated;  // checkable
    QAction* why;       // checkable: its dock is open
    QAction* happen;    // the same: what can happen now
    QAction* endpoints; // the same
    QAction* seen;      // the same
    QAction* bringBack; // the branch that was removed last, or the story before other settings
    QAction* compare;   // two branches
    QAction* byItself;  // checkable: time goes on unless somebody interferes
    QAction* settings;  // of the run
    QActionGroup* themes;
    QActionGroup* languages;
    QActionGroup* namings;
    QActionGroup* numbers;
    QActionGroup* fontSizes;

    QAction* keys;
    QAction* profiles;
    QAction* about;

    // Puts all of them into menus. Once.
    void fill(QMenuBar&);
    void retranslate();
    void setIcons(const picture::Theme&, bool playing);
    // Checks what the look says, without triggering anything.
    void show(const Look&);

    // Every action that has a key, in the order of the menus.
    [[nodiscard]] QList<QAction*> withKeys() const;

private:
    QAction* make(const QList<QKeySequence>& shortcuts = {}, bool checkable = false);
    // In the language that is spoken; what it is in English stays known.
    static void name(QAction*, const char* english);
    static void nameAll(const QActionGroup*, std::initializer_list<const char*> english); // in the order of the group
    void nameChoices();
    void nameMenus();
    QActionGroup* choices(const QList<QVariant>& values);

    QList<QAction*> m_all;
    QList<QMenu*> m_menus;
};

} // namespace synfin::app
