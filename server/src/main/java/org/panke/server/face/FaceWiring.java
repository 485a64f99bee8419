package org.panke.server.face;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.panke.server.consent.Consents;
import org.panke.server.consent.OwnConsent;
import org.panke.server.desk.Offices;
import org.panke.server.ledger.Recorder;
import org.panke.server.message.OneTimeCodes;
import org.panke.server.platform.Writer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the classes of this room are made of. Keys of faces lie beside the master key, each in a place of its own. */
@Configuration
class FaceWiring {
    @Bean(destroyMethod = "close")
    FaceKeys faceKeys(@Value("${panke.key}") Path key, SecureRandom random) {
        return FaceKeys.open(key, random);
    }

    @Bean
    FacePasses facePasses(JdbcClient reader, Offices offices, FaceKeys keys, SecureRandom random) {
        return new FacePasses(reader, offices, keys, random);
    }

    @Bean
    FaceGallery faceGallery(JdbcClient reader, FacePasses passes, FaceKeys keys, Writer writer) {
        Strangers.drop(keys, writer);
        return new FaceGallery(reader, passes, keys);
    }

    @Bean
    AllFaces allFaces(FacePasses passes, FaceGallery gallery) {
        return new AllFaces(passes, gallery);
    }

    /** That of drawn faces in a demonstration; else that of a file, or none. */
    @Bean
    Calibrated calibrated(@Value("${panke.face.calibration:}") String file, Box box) {
        if (box.isDemonstrated()) {
            return CalibrationFile.ofDrawnFaces();
        }
        return file.isEmpty() ? new Uncalibrated() : CalibrationFile.read(Path.of(file));
    }

    @Bean
    FaceTokens faceTokens(SecureRandom random) {
        return new FaceTokens(random);
    }

    @Bean
    FaceVisitors faceVisitors(OneTimeCodes codes) {
        return new FaceVisitors(codes);
    }

    @Bean
    FaceAnswers faceAnswers(Consents consents, Recorder recorder, JdbcClient reader, InstantSource clock) {
        return new FaceAnswers(consents, recorder, reader, clock);
    }

    @Bean
    FaceActs faceActs(FaceGate gate, Consents consents, Recorder recorder, InstantSource clock, SecureRandom random) {
        return new FaceActs(gate, consents, recorder, clock, random);
    }

    @Bean
    FaceLooks faceLooks(FacePasses passes, FaceActs acts, InstantSource clock) {
        return new FaceLooks(passes, acts, clock);
    }

    @Bean
    FaceEntries faceEntries(FaceGallery gallery, FaceActs acts, JdbcClient reader, InstantSource clock) {
        return new FaceEntries(gallery, acts, reader, clock);
    }

    @Bean
    FaceLinks faceLinks(FaceGallery gallery, FaceActs acts, Consents consents, OneTimeCodes codes, Recorder recorder,
            Offices offices, JdbcClient reader, InstantSource clock, SecureRandom random) {
        return new FaceLinks(gallery, acts, consents, codes, recorder, offices, reader, clock, random);
    }

    @Bean
    LapsedEntries lapsedEntries(FaceGallery gallery, Consents consents, Writer writer, JdbcClient reader) {
        return new LapsedEntries(gallery, consents, writer, reader);
    }

    @Bean
    OwnEntry ownEntry(FaceGallery gallery, Consents consents, OwnConsent own, JdbcClient reader, InstantSource clock) {
        return new OwnEntry(gallery, consents, own, reader, clock);
    }

    @Bean
    OwnPasses ownPasses(FacePasses passes, FaceGallery gallery, Consents consents, OwnConsent own, Recorder recorder,
            JdbcClient reader, InstantSource clock) {
        return new OwnPasses(passes, gallery, consents, own, recorder, reader, clock);
    }

    @Bean
    FaceSweep faceSweep(FacePasses passes, FaceGallery gallery, FaceGate gate, Calibrated calibrated, Writer writer,
            JdbcClient reader) {
        return new FaceSweep(passes, gallery, gate, calibrated, writer, reader);
    }
}
