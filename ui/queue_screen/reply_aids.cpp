#include "ui/queue_screen/reply_aids.h"

#include "ui/composer/composer_controller.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/draft_versions.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/picture_rows.h"
#include "ui/composer/reply_pictures.h"
#include "ui/composer/snippet_book.h"
#include "ui/composer/snippet_completer.h"
#include "ui/shell/commands.h"
#include "ui/spelling/spelling_button.h"
#include "ui/spelling/spelling_controller.h"
#include "ui/spelling/spelling_menu.h"
#include "ui/theme/icons.h"
#include "ui/widget/icon_button.h"

namespace daisychain::ui {

ReplyAids::ReplyAids(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_snippets(parts.snippets)
{
    addVersions(parts);
    if (parts.snippets != nullptr)
        addSnippets(parts);
    if (parts.media != nullptr)
        addPictures(parts);
    if (parts.speller != nullptr)
        addSpelling(parts);
}

void ReplyAids::add(const Parts &parts, const char *id, const QString &text, const QString &words,
                    const QKeySequence &key, const std::function<void()> &run)
{
    Command command;
    command.id = QString::fromLatin1(id);
    command.text = text;
    command.words = words;
    command.key = key;
    command.screen = parts.screen;
    command.group = tr("Writing");
    parts.commands.add(command, this, run);
}

void ReplyAids::addSnippets(const Parts &parts)
{
    ComposerController *controller = &parts.controller;
    m_completer = new SnippetCompleter(
        parts.pane.editor(), *m_snippets, [controller] { return controller->snippetValues(); }, parts.theme);
    connect(m_completer, &SnippetCompleter::taken, controller, &ComposerController::tookSnippet);
    connect(controller, &ComposerController::gapMet, m_completer, &SnippetCompleter::pointAtGap);
    connect(m_snippets, &SnippetBook::changed, controller, &ComposerController::changed);
}

void ReplyAids::addVersions(const Parts &parts)
{
    auto *versions = new DraftVersions(parts.controller, parts.theme, parts.clock, parts.over);
    connect(versions, &DraftVersions::finished, &parts.pane, &ComposerPane::focusEditor);
    connect(versions, &DraftVersions::said, this, &ReplyAids::said);
    add(parts, "composer.versions", tr("Earlier versions of this reply"),
        tr("history undo restore lost text draft before back recover"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z), [versions] { versions->openVersions(); });
}

void ReplyAids::addPictures(const Parts &parts)
{
    ComposerPane *pane = &parts.pane;
    auto *pictures = new ReplyPictures(parts.controller, *parts.media, this);
    auto *rows = new PictureRows(parts.controller, *pictures, parts.theme, parts.icons, pane);
    pane->addBelowText(rows);
    connect(rows, &PictureRows::rowsChanged, pane, &ComposerPane::orderTabs);
    pane->editor()->setTakesPictures(true);
    connect(pane->editor(), &GrowingEditor::picturesGiven, pictures, &ReplyPictures::addFiles);
    connect(pane->editor(), &GrowingEditor::pictureGiven, pictures, &ReplyPictures::addBytes);
    auto *button =
        new IconButton(parts.icons.icon(QStringLiteral("picture")), tr("Add pictures to the reply"), pane);
    button->setObjectName(QStringLiteral("addPicture"));
    connect(button, &QToolButton::clicked, rows, &PictureRows::chooseFiles);
    pane->addToFoot(button);
    add(parts, "composer.pictures", tr("Add pictures to the reply"),
        tr("image photo screenshot attach attachment file media"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [rows] { rows->chooseFiles(); });
}

void ReplyAids::addSpelling(const Parts &parts)
{
    ComposerController *controller = &parts.controller;
    auto *spelling = new SpellingController(*parts.speller, this);
    m_spelling = spelling;
    auto *marks = new SpellingMarks(*parts.pane.editor(), *spelling, parts.theme);
    auto *menu = new SpellingMenu(*parts.pane.editor(), *spelling, *marks);
    parts.pane.addToFoot(new SpellingButton(*spelling, &parts.pane));
    connect(spelling, &SpellingController::failed, controller, &ComposerController::failed);
    connect(menu, &SpellingMenu::allRight, this,
            [this] { Q_EMIT said(tr("No word here is unknown to the dictionaries.")); });
    connect(controller, &ComposerController::changed, spelling, [controller, spelling] {
        const ThreadPost *answered = controller->parent();
        if (answered == nullptr)
            return;
        const PostFact &post = answered->post;
        const Account *account = controller->account();
        spelling->setAnswered(controller->handle(), post.text, post.language,
                              answered->author.displayName + u' ' +
                                  (account != nullptr ? account->displayName : QString()));
    });
    add(parts, "composer.spelling", tr("Correct the next word"),
        tr("spelling spell check typo mistake dictionary"), QKeySequence(Qt::Key_F7),
        [menu] { menu->correctNext(); });
}

void ReplyAids::readWordsAgain()
{
    if (m_spelling != nullptr)
        m_spelling->askAgain();
}

void ReplyAids::insert(SnippetId snippet)
{
    const SnippetRow *row = m_snippets != nullptr ? m_snippets->row(snippet) : nullptr;
    if (row != nullptr && !row->snippet.isExpired(m_snippets->now()))
        m_completer->insert(row->snippet);
}

}  // namespace daisychain::ui
