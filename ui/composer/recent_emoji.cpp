#include "ui/composer/recent_emoji.h"

#include "core/text/emoji_sequence.h"

namespace daisychain::ui {

/// One after the other, with blanks between.
static constexpr Setting<QString> RecentEmoji{"composer/recentEmoji"};

QStringList recentEmoji(const Settings &settings)
{
    QStringList recent;
    const QStringList kept = get(settings, RecentEmoji).left(1000).split(u' ', Qt::SkipEmptyParts);
    for (const QString &emoji : kept) {
        const bool isOne = text::emojiSequenceEnd(emoji, 0) == emoji.size();
        if (isOne && !recent.contains(emoji) && recent.size() < MostRecentEmoji)
            recent.append(emoji);
    }
    return recent;
}

void rememberEmoji(Settings &settings, const QString &emoji)
{
    QStringList recent = recentEmoji(settings);
    recent.removeAll(emoji);
    recent.prepend(emoji);
    set(settings, RecentEmoji, recent.mid(0, MostRecentEmoji).join(u' '));
}

}  // namespace daisychain::ui
