#include "ui/composer/composer_words.h"

#include "core/text/visible_text.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComposerWords)
};

}  // namespace

QString heldWords(qint64 leftMs, Instant now, Instant goesOut)
{
    if (leftMs > 3'600'000)
        return Words::tr("Goes out %1").arg(dayTime(goesOut, now));
    return Words::tr("Sending in %1 s").arg((leftMs + 999) / 1000);
}

QString othersDraftWords(const Draft &draft, const Roster &roster, Instant now)
{
    const QString name = roster.personName(draft.person);
    return Words::tr("%1 has a draft here, %2: %3")
        .arg(text::isolated(name.isEmpty() ? Words::tr("a colleague") : name),
             relativeTime(draft.updated, now, TimeStyle{}), text::isolated(text::plainLine(draft.text, 80)));
}

}  // namespace daisychain::ui
