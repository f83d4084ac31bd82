#include "ui/picture/picture_book.h"

#include "core/base/when_ready.h"

#include <QImage>

namespace daisychain::ui {

namespace {

constexpr int MostKilobytes = 128 * 1024;

}  // namespace

/// Some platforms paint from an image's pixels, and these belong to the picture.
QPixmap pixmapOf(const Picture &picture)
{
    const qsizetype row = qsizetype(picture.width) * 4;
    if (picture.width <= 0 || picture.height <= 0 || picture.pixels.size() != row * picture.height)
        return {};
    const QImage view(reinterpret_cast<const uchar *>(picture.pixels.constData()), picture.width,
                      picture.height, row, QImage::Format_ARGB32_Premultiplied);
    return QPixmap::fromImage(view.copy());
}

PictureBook::PictureBook(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_here(MostKilobytes)
{
    connect(&m_services.notices, &Notices::changed, this, [this](const Notice &notice) {
        if (notice.areStreamsChanged || notice.isEverything)
            readAccounts();
    });
    readAccounts();
}

void PictureBook::readAccounts()
{
    whenReady(m_services.directory.accounts(), this, [this](const Result<QList<Account>> &accounts) {
        if (!accounts || *accounts == m_accounts)
            return;
        m_accounts = *accounts;
        Q_EMIT ruleChanged();
    });
}

bool PictureBook::waitsForPerson(const QUrl &url) const
{
    return !m_asked.contains(url) && !loadsByItself(url, get(m_services.settings, LoadPictures), m_accounts);
}

PictureBook::State PictureBook::stateOf(const QUrl &url, const PictureOwner &owner, PictureUse use)
{
    const Key key{url, int(use)};
    if (m_here.contains(key))
        return State::Here;
    if (m_failed.contains(key))
        return State::Failed;
    if (m_coming.contains(key))
        return State::Coming;
    if (waitsForPerson(url))
        return State::Waiting;
    fetch(key, owner);
    return State::Coming;
}

QPixmap PictureBook::pixmap(const QUrl &url, const PictureOwner &owner, PictureUse use)
{
    if (stateOf(url, owner, use) != State::Here)
        return {};
    const QPixmap *here = m_here.object({url, int(use)});
    return here == nullptr ? QPixmap() : *here;
}

QPixmap PictureBook::face(const QString &url, const IdentityId &who)
{
    if (url.isEmpty())
        return {};
    const QUrl address(url, QUrl::StrictMode);
    return address.isValid() ? pixmap(address, who, PictureUse::Face) : QPixmap();
}

void PictureBook::ask(const QUrl &url)
{
    m_asked.insert(url);
    m_failed.removeIf([&](const Key &key) { return key.first == url; });
}

void PictureBook::reconsider()
{
    m_failed.clear();
    Q_EMIT ruleChanged();
}

void PictureBook::fetch(const Key &key, const PictureOwner &owner)
{
    m_coming.insert(key);
    whenReady(
        m_services.source.picture({key.first, owner, PictureUse(key.second), m_asked.contains(key.first)}),
        this, [this, key](const Result<Picture> &picture) {
            m_coming.remove(key);
            const QPixmap pixmap = picture ? pixmapOf(*picture) : QPixmap();
            if (pixmap.isNull()) {
                m_failed.insert(key);
            } else {
                const int cost = std::max(1, pixmap.width() * pixmap.height() * 4 / 1024);
                m_here.insert(key, new QPixmap(pixmap), cost);
            }
            Q_EMIT arrived(key.first);
        });
}

}  // namespace daisychain::ui
