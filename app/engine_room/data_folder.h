#pragma once

#include "core/base/result.h"

#include <QString>

namespace daisychain::engine_room {

/// The folder that holds everything of one desk.
class DataFolder final {
public:
    /// The console's own: where the system keeps the data of its user's programs. The program has to be
    /// called what the console is: organisation and name "Daisychain".
    static QString defaultPath();

    /// The folder at `path`, made for its user only when it isn't there. Errors: Storage with the path.
    static Result<DataFolder> open(const QString &path);

    const QString &path() const { return m_path; }
    /// This user may write there; a full disk takes nothing, and is writable all the same.
    bool isWritable() const;
    QString deskFile() const;
    /// Where tokens lie when the system's key store isn't used.
    QString keyFile() const;
    QString logFolder() const;
    /// Pictures that wait to go out with replies.
    QString outgoingFolder() const;
    /// Dictionaries of Hunspell's that somebody put there, besides the system's.
    QString dictionaryFolder() const;
    /// Pictures that were fetched.
    QString pictureFolder() const;

private:
    explicit DataFolder(QString path);

    QString m_path;
};

}  // namespace daisychain::engine_room
