#include "ui/customer/note_part.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/widget/plain_label.h"
#include "ui/widget/surface.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr int NotesAtFirst = 3;

}  // namespace

void NotePart::show(const CustomerCard &card)
{
    QList<JournalEntry> notes = card.notes;
    notes.removeIf([](const JournalEntry &entry) { return !entry.isActive; });
    remake([&] {
        if (notes.isEmpty())
            return;
        addHeading(tr("notes"));
        const qsizetype shown = m_showsAll ? notes.size() : std::min<qsizetype>(NotesAtFirst, notes.size());
        for (const JournalEntry &entry : notes.first(shown))
            addNote(entry);
        if (shown == notes.size())
            return;
        QHBoxLayout *row = addRow();
        const QString words = tr("all %1 notes").arg(notes.size());
        QPushButton *all = addButton(row, words, words);
        row->addStretch(1);
        connect(all, &QPushButton::clicked, this, [this, card] {
            m_showsAll = true;
            show(card);
        });
    });
}

void NotePart::addNote(const JournalEntry &entry)
{
    auto *ground = new Surface(look().theme, &Tokens::note, this);
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(space::Small, space::Unit, space::Small, space::Unit);
    inside->setSpacing(0);
    const QString who =
        entry.action.actor == look().roster.me() ? tr("you") : text::isolated(entry.actorName);
    (void)addLine(who + QStringLiteral(" · ") + dayTime(entry.action.at, look().clock.now()), TypeSize::Small,
                  &Tokens::textMuted, inside);
    (void)addLine(std::get<Note>(entry.action.payload).text, TypeSize::Body, &Tokens::text, inside);
    lines()->addWidget(ground);
    lines()->addSpacing(space::Unit);
}

}  // namespace daisychain::ui
