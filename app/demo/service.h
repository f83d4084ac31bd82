#pragma once

#include "app/demo/control/misbehaviour.h"
#include "app/demo/http/front.h"
#include "app/demo/world/demo_clock.h"

namespace daisychain::demo {

/// Where a network stands: what all networks of the program share.
struct Site {
    const DemoClock &clock;
    StreamHub &hub;
    const int &mediaDelayMs;  ///< how long an upload is "processed"
    int limitScale = 1;
    QString baseUrl;  ///< "http://127.0.0.1:PORT"
    QString seed;     ///< secrets are made from it, the same after a restart with the same folder
};

/// Who is there when the story begins.
struct StoryCast {
    QJsonObject company;
    QList<QJsonObject> people;
};

/// A network beside Mastodon's behind the same port. What happens on it is kept in memory only.
///
/// Threads: one.
class Service {
public:
    virtual ~Service();

    /// The word for it in stories ("on") and orders (/control/<name>/…).
    virtual QString name() const = 0;
    virtual bool speaks(const QString &path) const = 0;
    virtual Response answer(const Request &request, const Mischief &mischief) = 0;
    /// Opens a WebSocket. Asked only for paths that isSocketPath() accepts.
    virtual std::expected<StreamOpening, Refusal> openSocket(const Request &request,
                                                             const Mischief &mischief);
    virtual bool isSocketPath(const QString &path) const;

    /// Forgets everything; then the cast is there.
    virtual void begin(const StoryCast &cast) = 0;
    /// Something that happens in the story; resources/demo/README.md says how it is written.
    virtual void play(const QJsonObject &event, qint64 atMs) = 0;
    /// An order of the control port. 404 when there is none of that name.
    virtual Response order(const QString &name, const QJsonObject &order) = 0;
    /// What one needs to sign in as the company, for the program's first line.
    virtual QJsonObject credentials() const = 0;
};

/// A secret of the demo network: the same for the same seed and name, as 32 letters and digits.
QString secretFor(const QString &seed, const QString &name);
/// The same every time for the same text: `length` characters of 234567abcdefghijklmnopqrstuvwxyz, at
/// most 52.
QString stableName(const QString &text, int length);
/// Something nobody can guess: 43 characters that an address takes as they are.
QString randomName();

Response noSuchOrder();
Response wrongOrder(const QString &what);

}  // namespace daisychain::demo
