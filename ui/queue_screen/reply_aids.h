#pragma once

#include "core/base/clock.h"
#include "core/desk/outgoing_media.h"
#include "core/desk/snippet.h"
#include "core/desk/speller.h"
#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QObject>

#include <functional>

class QWidget;

namespace daisychain::ui {

class Commands;
class Icons;
class ComposerController;
class ComposerPane;
class SnippetBook;
class SnippetCompleter;
class SpellingController;

/// What helps while a reply is written: saved replies behind a slash, what the text said before, pictures
/// that go along, spelling.
class ReplyAids final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ComposerController &controller;
        ComposerPane &pane;
        const SnippetBook *snippets;  ///< null: there are none
        OutgoingMedia *media;         ///< null: no pictures can go along
        Speller *speller;             ///< null: spelling isn't checked
        const Theme &theme;
        const Icons &icons;
        const Clock &clock;
        Commands &commands;
        QWidget *over;   ///< the list of versions lies over it
        QString screen;  ///< whose command it is
    };

    ReplyAids(const Parts &parts, QObject *parent);

    /// Puts a snippet where the cursor is.
    void insert(SnippetId snippet);
    /// Words were added to the spelling, or taken out, elsewhere.
    void readWordsAgain();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void add(const Parts &parts, const char *id, const QString &text, const QString &words,
             const QKeySequence &key, const std::function<void()> &run);
    void addSnippets(const Parts &parts);
    void addVersions(const Parts &parts);
    void addPictures(const Parts &parts);
    void addSpelling(const Parts &parts);

    const SnippetBook *m_snippets;
    SnippetCompleter *m_completer = nullptr;
    SpellingController *m_spelling = nullptr;  ///< null: spelling isn't checked
};

}  // namespace daisychain::ui
