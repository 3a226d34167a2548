// Names of TensorFlow that this engine does not have (Keras); `Refusals` says how they are written.

extension Refusals {
  static let kerasNames = """
    tf.keras [2.21]
      DTypePolicy FloatDTypePolicy Function InputSpec KerasTensor Operation Quantizer Regularizer
      RematScope StatelessScope SymbolicScope Variable device name_scope remat version
    tf.keras.activations [1.15 2.0 2.21]
      deserialize hard_sigmoid serialize
    tf.keras.activations [2.21]
      celu gelu glu hard_shrink hard_silu hard_swish hard_tanh leaky_relu log_sigmoid log_softmax
      mish relu6 silu soft_shrink sparse_plus sparse_sigmoid sparsemax squareplus swish
      tanh_shrink threshold
    tf.keras.backend [1.15]
      get_session set_session
    tf.keras.backend [1.15 2.0]
      function in_test_phase in_train_phase learning_phase learning_phase_scope local_conv1d
      local_conv2d manual_variable_initialization normalize_batch_in_training placeholder
      print_tensor random_binomial reset_uids set_learning_phase
    tf.keras.backend [1.15 2.0 2.21]
      abs all any arange argmax argmin backend batch_dot batch_flatten batch_get_value
      batch_normalization batch_set_value bias_add binary_crossentropy cast cast_to_floatx
      categorical_crossentropy clip concatenate constant conv1d conv2d conv2d_transpose conv3d cos
      count_params ctc_batch_cost ctc_decode ctc_label_dense_to_sparse cumprod cumsum dot dropout
      dtype elu equal eval exp expand_dims eye flatten foldl foldr gather get_uid get_value
      gradients greater greater_equal hard_sigmoid image_data_format in_top_k int_shape is_sparse
      l2_normalize less less_equal log map_fn max maximum mean min minimum moving_average_update
      ndim not_equal one_hot ones ones_like permute_dimensions pool2d pool3d pow prod
      random_normal random_normal_variable random_uniform random_uniform_variable relu repeat
      repeat_elements reshape resize_images resize_volumes reverse rnn round separable_conv2d
      set_epsilon set_floatx set_image_data_format set_value shape sigmoid sign sin softmax
      softplus softsign sparse_categorical_crossentropy spatial_2d_padding spatial_3d_padding sqrt
      square squeeze stack std stop_gradient sum switch tanh temporal_padding tile to_dense
      transpose truncated_normal update update_add update_sub var variable zeros zeros_like
    tf.keras.backend [2.0 2.21]
      is_keras_tensor name_scope
    tf.keras.backend [2.21]
      binary_focal_crossentropy categorical_focal_crossentropy depthwise_conv2d is_float_dtype
      is_int_dtype random_bernoulli result_type standardize_dtype
    tf.keras.callbacks [1.15 2.0]
      BaseLogger
    tf.keras.callbacks [1.15 2.0 2.21]
      CSVLogger EarlyStopping History LambdaCallback LearningRateScheduler ModelCheckpoint
      ProgbarLogger ReduceLROnPlateau RemoteMonitor TensorBoard TerminateOnNaN
    tf.keras.callbacks [2.21]
      BackupAndRestore CallbackList OrbaxCheckpoint SwapEMAWeights
    tf.keras.config [2.21]
      backend disable_flash_attention disable_interactive_logging disable_traceback_filtering
      dtype_policy enable_flash_attention enable_interactive_logging enable_traceback_filtering
      enable_unsafe_deserialization image_data_format is_flash_attention_enabled
      is_interactive_logging_enabled is_nnx_enabled is_traceback_filtering_enabled max_epochs
      max_steps_per_epoch set_backend set_dtype_policy set_epsilon set_floatx
      set_image_data_format set_max_epochs set_max_steps_per_epoch
    tf.keras.constraints [1.15 2.0]
      RadialConstraint radial_constraint
    tf.keras.constraints [1.15 2.0 2.21]
      Constraint MaxNorm MinMaxNorm NonNeg UnitNorm deserialize get max_norm min_max_norm non_neg
      serialize unit_norm
    tf.keras.datasets.boston_housing [1.15 2.0]
      load_data
    tf.keras.datasets.cifar10 [1.15 2.0]
      load_data
    tf.keras.datasets.cifar100 [1.15 2.0]
      load_data
    tf.keras.datasets.fashion_mnist [1.15 2.0]
      load_data
    tf.keras.datasets.imdb [1.15 2.0]
      get_word_index load_data
    tf.keras.datasets.mnist [1.15 2.0]
      load_data
    tf.keras.datasets.reuters [1.15 2.0]
      get_word_index load_data
    tf.keras.distillation [2.21]
      DistillationLoss Distiller FeatureDistillation LogitsDistillation
    tf.keras.distribution [2.21]
      DataParallel DeviceMesh LayoutMap ModelParallel TensorLayout distribute_tensor distribution
      get_device_count initialize list_devices set_distribution
    tf.keras.dtype_policies [2.21]
      AWQDTypePolicy DTypePolicy DTypePolicyMap FloatDTypePolicy GPTQDTypePolicy Int4DTypePolicy
      QuantizedDTypePolicy QuantizedFloat8DTypePolicy deserialize get serialize
    tf.keras.experimental [1.15 2.0]
      CosineDecay CosineDecayRestarts LinearCosineDecay LinearModel NoisyLinearCosineDecay
      PeepholeLSTMCell SequenceFeatures WideDeepModel export_saved_model load_from_saved_model
      terminate_keras_multiprocessing_pools
    tf.keras.export [2.21]
      ExportArchive
    tf.keras.initializers [1.15 2.0 2.21]
      Orthogonal deserialize orthogonal serialize
    tf.keras.initializers [2.21]
      IdentityInitializer OrthogonalInitializer STFT STFTInitializer stft
    tf.keras.layers [1.15]
      CuDNNGRU CuDNNLSTM
    tf.keras.layers [1.15 2.0]
      AbstractRNNCell DenseFeatures LocallyConnected1D LocallyConnected2D
    tf.keras.layers [1.15 2.0 2.21]
      ActivityRegularization AdditiveAttention AlphaDropout Attention Average AveragePooling1D
      AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D Bidirectional Conv1D
      Conv2DTranspose Conv3D Conv3DTranspose ConvLSTM2D Convolution1D Convolution2DTranspose
      Convolution3D Convolution3DTranspose Cropping1D Cropping2D Cropping3D DepthwiseConv2D Dot
      ELU GRU GRUCell GaussianDropout GaussianNoise GlobalAveragePooling1D GlobalAveragePooling2D
      GlobalAveragePooling3D GlobalAvgPool1D GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPool1D
      GlobalMaxPool2D GlobalMaxPool3D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D
      InputSpec LSTM LSTMCell LayerNormalization LeakyReLU Masking MaxPool1D MaxPool3D
      MaxPooling1D MaxPooling3D Maximum Minimum Multiply PReLU Permute RNN RepeatVector
      SeparableConv1D SeparableConv2D SeparableConvolution1D SeparableConvolution2D SimpleRNN
      SimpleRNNCell SpatialDropout1D SpatialDropout2D SpatialDropout3D StackedRNNCells Subtract
      ThresholdedReLU TimeDistributed UpSampling1D UpSampling2D UpSampling3D Wrapper ZeroPadding1D
      ZeroPadding2D ZeroPadding3D add average concatenate deserialize dot maximum minimum multiply
      serialize subtract
    tf.keras.layers [2.21]
      AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D
      AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D AugMix AutoContrast
      CategoryEncoding CenterCrop ContrastLimitedAdaptiveHistogramEqualization Conv1DTranspose
      ConvLSTM1D ConvLSTM3D Convolution1DTranspose CutMix DepthwiseConv1D Discretization
      EinsumDense Equalization FlaxLayer GroupNormalization GroupQueryAttention HashedCrossing
      Hashing Identity IntegerLookup JaxLayer MaxNumBoundingBoxes MelSpectrogram MixUp
      MultiHeadAttention Normalization Pipeline RMSNormalization RandAugment RandomBrightness
      RandomColorDegeneration RandomColorJitter RandomContrast RandomCrop RandomElasticTransform
      RandomErasing RandomFlip RandomGaussianBlur RandomGrayscale RandomHeight RandomHue
      RandomInvert RandomPerspective RandomPosterization RandomRotation RandomSaturation
      RandomSharpness RandomShear RandomTranslation RandomWidth RandomZoom Rescaling Resizing
      ReversibleEmbedding STFTSpectrogram Solarization SpectralNormalization StringLookup
      TFSMLayer TextVectorization TorchModuleWrapper UnitNormalization
    tf.keras.losses [1.15]
      cosine cosine_proximity
    tf.keras.losses [1.15 2.0]
      mean_absolute_percentage_error mean_squared_logarithmic_error
    tf.keras.losses [1.15 2.0 2.21]
      CategoricalHinge CosineSimilarity Hinge KLD KLDivergence LogCosh MAPE MSLE
      MeanAbsolutePercentageError MeanSquaredLogarithmicError Poisson SquaredHinge
      categorical_hinge cosine_similarity deserialize get hinge kld kullback_leibler_divergence
      logcosh mape msle poisson serialize squared_hinge
    tf.keras.losses [2.0 2.21]
      Reduction
    tf.keras.losses [2.21]
      BinaryFocalCrossentropy CTC CategoricalFocalCrossentropy CategoricalGeneralizedCrossEntropy
      Circle Dice Tversky binary_focal_crossentropy categorical_focal_crossentropy
      categorical_generalized_cross_entropy circle ctc dice tversky
    tf.keras.metrics [1.15]
      cosine cosine_proximity
    tf.keras.metrics [1.15 2.0]
      MeanRelativeError MeanTensor mean_absolute_percentage_error mean_squared_logarithmic_error
    tf.keras.metrics [1.15 2.0 2.21]
      AUC BinaryCrossentropy CategoricalCrossentropy CategoricalHinge CosineSimilarity
      FalseNegatives FalsePositives Hinge KLD KLDivergence LogCoshError MAPE MSLE
      MeanAbsolutePercentageError MeanIoU MeanSquaredLogarithmicError Poisson Precision Recall
      RootMeanSquaredError SensitivityAtSpecificity SparseCategoricalCrossentropy
      SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge TopKCategoricalAccuracy
      TrueNegatives TruePositives binary_accuracy categorical_accuracy deserialize get hinge kld
      kullback_leibler_divergence mape msle poisson serialize sparse_categorical_accuracy
      sparse_top_k_categorical_accuracy squared_hinge top_k_categorical_accuracy
    tf.keras.metrics [2.21]
      BinaryIoU ConcordanceCorrelation F1Score FBetaScore IoU MeanMetricWrapper OneHotIoU
      OneHotMeanIoU PearsonCorrelation PrecisionAtRecall R2Score RecallAtPrecision
      binary_focal_crossentropy categorical_focal_crossentropy categorical_hinge
      concordance_correlation logcosh pearson_correlation
    tf.keras.mixed_precision.experimental [1.15 2.0]
      LossScaleOptimizer Policy global_policy set_policy
    tf.keras.models [1.15 2.0]
      model_from_config model_from_yaml
    tf.keras.models [1.15 2.0 2.21]
      clone_model load_model model_from_json save_model
    tf.keras.optimizers [2.21]
      Adafactor Lamb LossScaleOptimizer MultiOptimizer Muon OptimizerMap ScheduleFreeAdamW
    tf.keras.optimizers.legacy [2.21]
      Adagrad Adam Ftrl Optimizer RMSprop SGD
    tf.keras.preprocessing.image [1.15 2.0]
      DirectoryIterator ImageDataGenerator Iterator NumpyArrayIterator apply_affine_transform
      apply_brightness_shift apply_channel_shift array_to_img img_to_array load_img
      random_brightness random_channel_shift random_rotation random_shear random_shift random_zoom
      save_img
    tf.keras.preprocessing.sequence [1.15 2.0]
      TimeseriesGenerator make_sampling_table pad_sequences skipgrams
    tf.keras.preprocessing.text [1.15 2.0]
      Tokenizer hashing_trick one_hot text_to_word_sequence
    tf.keras.quantizers [2.21]
      AWQConfig AbsMaxQuantizer Float8QuantizationConfig GPTQConfig Int4QuantizationConfig
      Int8QuantizationConfig QuantizationConfig Quantizer abs_max_quantize
      abs_max_quantize_grouped_with_zero_point compute_float8_amax_history compute_float8_scale
      deserialize fake_quant_with_min_max_vars get pack_int4 quantize_and_dequantize serialize
      unpack_int4
    tf.keras.random [2.21]
      SeedGenerator beta binomial categorical dropout gamma normal randint shuffle
      truncated_normal uniform
    tf.keras.regularizers [1.15 2.0 2.21]
      Regularizer deserialize get serialize
    tf.keras.regularizers [2.21]
      OrthogonalRegularizer orthogonal_regularizer
    tf.keras.tree [2.21]
      MAP_TO_NONE assert_same_paths assert_same_structure flatten flatten_with_path is_nested
      lists_to_tuples map_shape_structure map_structure map_structure_up_to pack_sequence_as
      traverse
    tf.keras.utils [1.15 2.0]
      GeneratorEnqueuer HDF5Matrix OrderedEnqueuer SequenceEnqueuer convert_all_kernels_in_model
      multi_gpu_model
    tf.keras.utils [1.15 2.0 2.21]
      CustomObjectScope Progbar Sequence custom_object_scope deserialize_keras_object
      get_custom_objects get_file get_source_inputs model_to_dot normalize plot_model
      serialize_keras_object
    tf.keras.utils [2.21]
      Config FeatureSpace PyDataset array_to_img audio_dataset_from_directory
      disable_interactive_logging enable_interactive_logging get_registered_name
      get_registered_object image_dataset_from_directory img_to_array
      is_interactive_logging_enabled is_keras_tensor load_img pack_x_y_sample_weight pad_sequences
      register_keras_serializable save_img set_random_seed split_dataset standardize_dtype
      text_dataset_from_directory timeseries_dataset_from_array unpack_x_y_sample_weight
    tf.keras.utils.bounding_boxes [2.21]
      affine_transform clip_to_image_size compute_ciou compute_iou convert_format crop
      decode_deltas_to_boxes encode_box_to_deltas pad
    tf.keras.utils.legacy [2.21]
      deserialize_keras_object serialize_keras_object
    tf.keras.visualization [2.21]
      draw_bounding_boxes draw_segmentation_masks plot_bounding_box_gallery plot_image_gallery
      plot_segmentation_mask_gallery
    tf.keras.wrappers [2.21]
      SKLearnClassifier SKLearnRegressor SKLearnTransformer
    tf.keras.wrappers.scikit_learn [1.15 2.0]
      KerasClassifier KerasRegressor
    """
}
