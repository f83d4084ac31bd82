#pragma once

#include <QKeySequence>
#include <QString>

namespace daisychain::ui {

/// What a command does to the world: decides how carefully its key is taken.
enum class CommandEffect : quint8 {
    Shows,    ///< moves, opens, shows
    Changes,  ///< records something; its letter is under the burst guard
};

/// An action of the program, declared once: menus, buttons, keys and the palette all come from it.
struct Command {
    QString id;             ///< "queue.claim": stable, its key is stored under it
    QString text;           ///< "Claim": translated
    QKeySequence key = {};  ///< at first; the person may change it
    QString icon = {};      ///< a name of Icons
    CommandEffect effect = CommandEffect::Shows;
    /// The id of the screen it belongs to; empty: everywhere.
    QString screen = {};
    /// Other words for it, translated, that the palette finds it by: "take assign mine".
    QString words = {};
    /// The heading it stands under in the list of keys: translated.
    QString group = {};
    /// Alive although a text field has the focus. Keys with Ctrl, Alt or Meta and function keys always are.
    bool inText = false;
};

/// The key as people read it: "Ctrl+Enter"; empty when there is none.
QString keyText(const QKeySequence &key);

/// Whether the key is a single letter, figure or sign: dead while a text field has the focus.
bool isLetterKey(const QKeySequence &key);

}  // namespace daisychain::ui
