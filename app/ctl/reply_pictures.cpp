#include "app/ctl/reply_pictures.h"

#include "app/ctl/wait.h"
#include "app/engine_room/outgoing_files.h"
#include "core/desk/picture_verdict.h"
#include "core/media/picture_codec.h"

#include <QFile>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

Trouble unreadable(const QString &path, const Error &error)
{
    const QString why = error.arguments.value(0);
    if (error.code != ErrorCode::Invalid)
        return error;
    if (why == u"kind")
        return Trouble(ErrorCode::Invalid, {path, why},
                       u"%1 is no JPEG, PNG, GIF or WebP picture."_s.arg(path));
    if (why == u"size")
        return Trouble(ErrorCode::Invalid, {path, why},
                       u"%1 is too large: a picture may have %2 MB and %3 million pixels."_s.arg(path)
                           .arg(media::MostPictureBytes / 1'048'576)
                           .arg(media::MostPicturePixels / 1'000'000));
    return Trouble(ErrorCode::Invalid, {path, why}, u"%1 is damaged and can't be opened."_s.arg(path));
}

/// One byte more than may be: the size of what isn't a plain file is not known before.
Outcome<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {path}, u"%1 can't be read: %2."_s.arg(path, file.errorString())));
    return file.read(media::MostPictureBytes + 1);
}

}  // namespace

Outcome<QList<ChosenPicture>> chosenPictures(const Arguments &arguments)
{
    QList<ChosenPicture> chosen;
    bool isDescribed = true;
    for (const auto &[option, value] : arguments.inOrder()) {
        if (option == u"picture") {
            chosen.append({value, {}});
            isDescribed = false;
        } else if (option == u"alt") {
            if (isDescribed)
                return std::unexpected(
                    Trouble::wrongUsage(u"Each --alt follows the --picture it tells of."_s));
            chosen.last().altText = value.trimmed();
            isDescribed = true;
        }
    }
    for (const ChosenPicture &picture : std::as_const(chosen)) {
        if (picture.altText.isEmpty() && !arguments.has(u"no-alt"))
            return std::unexpected(
                Trouble(ErrorCode::Invalid, {picture.path},
                        u"Nobody who can't see it would know what %1 shows: say it with --alt behind it, or "
                        u"take --no-alt if there is nothing to say."_s.arg(picture.path)));
    }
    return chosen;
}

std::optional<Trouble> unsendable(const QList<ChosenPicture> &pictures, const Account &account,
                                  Visibility visibility)
{
    QList<ReplyPicture> described;
    for (const ChosenPicture &picture : pictures)
        described.append({picture.path, picture.altText});
    const PictureVerdict verdict = judgePictures(described, account.limits, visibility);
    const QString host = account.server.host();
    const QString most = QString::number(verdict.most);
    if (verdict.obstacle == PictureObstacle::TooMany)
        return Trouble(
            ErrorCode::Invalid, {QString::number(pictures.size()), most},
            verdict.most == 0
                ? u"%1 takes no pictures here."_s.arg(host)
                : u"%1 takes at most %2 here, not %3 pictures."_s.arg(host, most).arg(pictures.size()));
    if (verdict.obstacle == PictureObstacle::AltTooLong) {
        const ChosenPicture &picture = pictures[verdict.which];
        const QString length = QString::number(picture.altText.toUcs4().size());
        return Trouble(ErrorCode::Invalid, {length, most},
                       u"What is said of %1 has %2 characters, and %3 takes %4."_s.arg(picture.path, length,
                                                                                       host, most));
    }
    return std::nullopt;
}

Outcome<QList<ReplyPicture>> takePictures(const engine_room::DataFolder &folder,
                                          const QList<ChosenPicture> &chosen)
{
    engine_room::OutgoingFiles files(folder.outgoingFolder());
    QList<ReplyPicture> taken;
    for (const ChosenPicture &picture : chosen) {
        const auto bytes = bytesOf(picture.path);
        if (!bytes)
            return std::unexpected(bytes.error());
        const auto kept = wait(files.take(*bytes));
        if (!kept)
            return std::unexpected(unreadable(picture.path, kept.error()));
        taken.append({kept->file, picture.altText});
    }
    return taken;
}

QList<Option> pictureOptions()
{
    return {{u"picture"_s, u"FILE"_s, u"A JPEG, PNG, GIF or WebP to go along; up to four times."_s},
            {u"alt"_s, u"TEXT"_s, u"What the picture before it shows, for those who can't see it."_s},
            {u"no-alt"_s, {}, u"Pictures without --alt have nothing to say."_s, Option::Kind::Flag}};
}

}  // namespace daisychain::ctl
