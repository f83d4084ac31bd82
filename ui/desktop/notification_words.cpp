#include "ui/desktop/notification_words.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Notifications)
};

QString kindWords(HappeningKind kind, int count)
{
    switch (kind) {
    case HappeningKind::Post:
        return Words::tr("%n new mentions", nullptr, count);
    case HappeningKind::Late:
        return Words::tr("%n conversations wait too long", nullptr, count);
    case HappeningKind::NotSent:
        return Words::tr("%n replies were not sent", nullptr, count);
    case HappeningKind::Promised:
        return Words::tr("%n promises are due soon", nullptr, count);
    }
    return {};
}

QStringList countWords(const Notification &notification)
{
    QStringList parts;
    for (const auto &[kind, count] : {std::pair(HappeningKind::Promised, notification.promised),
                                      std::pair(HappeningKind::NotSent, notification.notSent),
                                      std::pair(HappeningKind::Late, notification.late),
                                      std::pair(HappeningKind::Post, notification.posts)}) {
        if (count > 0)
            parts.append(kindWords(kind, count));
    }
    return parts;
}

/// "Mara, Ben and 3 others".
QString namesWords(const Notification &notification)
{
    QStringList names;
    for (const Happening &happening : notification.first) {
        const QString name = withoutMarkup(happening.customer);
        if (!names.contains(name))
            names.append(name);
    }
    QString words = names.join(QStringLiteral(", "));
    const int others = notification.all() - int(notification.first.size());
    if (others > 0)
        words = Words::tr("%1 and %n others", nullptr, others).arg(words);
    return words;
}

NotificationText textOfOne(const Happening &happening)
{
    const QString name = withoutMarkup(happening.customer);
    switch (happening.kind) {
    case HappeningKind::Late:
        return {Words::tr("%1 waits too long").arg(name),
                happening.isMine ? Words::tr("You claimed the conversation.")
                                 : Words::tr("Nobody claimed the conversation.")};
    case HappeningKind::NotSent:
        return {Words::tr("A reply to %1 was not sent").arg(name), Words::tr("It lies with you again.")};
    case HappeningKind::Promised:
        return {Words::tr("Your promise to %1 is due soon").arg(name),
                Words::tr("Say that you are still on it, or keep it.")};
    case HappeningKind::Post:
        break;
    }
    if (happening.isPrivate)
        return {name, Words::tr("wrote in private")};
    return {name,
            happening.text.isEmpty() ? Words::tr("sent a picture or file") : withoutMarkup(happening.text)};
}

}  // namespace

QString withoutMarkup(const QString &text)
{
    QString plain = text;
    plain.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203A)).replace(u'&', QChar(0xFF06));
    return plain;
}

NotificationText textOf(const Notification &notification)
{
    if (notification.all() == 1 && notification.first.size() == 1 && !notification.isAfterQuiet)
        return textOfOne(notification.first.first());
    const QString counts = countWords(notification).join(QStringLiteral(" · "));
    QString body = namesWords(notification);
    if (notification.mine > 0)
        body += QStringLiteral(" · ") + Words::tr("yours: %1").arg(notification.mine);
    return {notification.isAfterQuiet ? Words::tr("While it was quiet: %1").arg(counts) : counts, body};
}

}  // namespace daisychain::ui
