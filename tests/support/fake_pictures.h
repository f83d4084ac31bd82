#pragma once

#include "core/base/when_ready.h"
#include "core/desk/picture_source.h"

#include <QHash>

#include <vector>

namespace daisychain::test {

/// Pictures in one colour, whatever is asked for; those named "gone" fail. Answers when told, or at once.
class FakePictures final : public PictureSource {
public:
    QFuture<Result<Picture>> picture(PictureWish wish) override
    {
        wishes.append(wish);
        if (answersAtOnce)
            return readyFuture<Picture>(answerTo(wish));
        auto promise = std::make_shared<QPromise<Result<Picture>>>();
        promise->start();
        m_waiting.push_back({wish, promise});
        return promise->future();
    }

    /// Everything that waits is answered.
    void answer()
    {
        for (const auto &[wish, promise] : std::exchange(m_waiting, {})) {
            promise->addResult(answerTo(wish));
            promise->finish();
        }
    }

    /// A picture of other shape or look for an address.
    void put(const QUrl &url, const Picture &picture) { m_pictures.insert(url, picture); }
    static Picture plain(int width, int height, quint32 argb)
    {
        Picture picture{width, height, QByteArray(qsizetype(width) * height * 4, '\0')};
        auto *pixels = reinterpret_cast<quint32 *>(picture.pixels.data());
        std::fill(pixels, pixels + qsizetype(width) * height, argb);
        return picture;
    }

    QList<PictureWish> wishes;
    bool answersAtOnce = true;

private:
    Result<Picture> answerTo(const PictureWish &wish) const
    {
        if (wish.url.path().contains(QLatin1String("gone")))
            return Failure(Error{ErrorCode::NotFound});
        const auto known = m_pictures.constFind(wish.url);
        return known == m_pictures.constEnd() ? plain(40, 30, 0xff2f7d55) : *known;
    }

    std::vector<std::pair<PictureWish, std::shared_ptr<QPromise<Result<Picture>>>>> m_waiting;
    QHash<QUrl, Picture> m_pictures;
};

}  // namespace daisychain::test
